# ATTACK: thread_bomb
# KIND: probe
# MUST: thread count stops at RLIMIT_NPROC of this submission's own user namespace; siblings
#       unaffected

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


def bomb():
    ts = []
    for i in range(5000):
        th = threading.Thread(target=time.sleep, args=(30,), daemon=True)
        th.start()
        ts.append(th)
    return i


attempt("threads", bomb)
