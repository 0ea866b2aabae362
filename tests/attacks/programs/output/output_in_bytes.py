# ATTACK: output_in_bytes
# KIND: dos
# MUST: output in single bytes from many threads is read in turn with all else

import os
import threading

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


def trickle():
    while True:
        os.write(1, b".")


for _ in range(8):
    threading.Thread(target=trickle, daemon=True).start()
