# ATTACK: cpu_spin_threads
# KIND: dos
# MUST: spinning threads in a C loop holding the GIL: killed from outside by pidfd, not by
#       cooperation

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


def s():
    while True:
        pow(3, 10**7)


for _ in range(8):
    threading.Thread(target=s).start()
