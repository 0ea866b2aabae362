# ATTACK: exit_hangs
# KIND: dos
# MUST: exit functions, finalizers and threads that never end are ended at the start's limit

import atexit
import os
import sys
import threading
import time
import weakref

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


class Slow:
    def __del__(self):
        time.sleep(100)


kept = Slow()
weakref.finalize(kept, time.sleep, 100)
atexit.register(time.sleep, 100)
threading.Thread(target=time.sleep, args=(100,)).start()
sys.exit(0)
