# ATTACK: mem_stacks
# KIND: dos
# MUST: threads with stacks as large as they may be, all touched, end at a limit

import os
import threading
import time

from fastapi import FastAPI

app = FastAPI()
results = {}
BOX = os.path.dirname(os.getcwd())


def attempt(name, action):
    try:
        results[name] = f"PWNED {action()!r}"[:300]
    except BaseException as error:
        results[name] = f"BLOCKED {type(error).__name__} {error}"[:200]


@app.get("/r")
async def read_results():
    return results


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


def deep(level):
    if level:
        return [deep(level - 1)]
    time.sleep(30)


threading.stack_size(64 << 20)
for _ in range(60):
    try:
        threading.Thread(target=deep, args=(900,), daemon=True).start()
    except (RuntimeError, MemoryError):
        break
