# ATTACK: mem_file_locks
# KIND: dos
# MUST: locks on ranges of files, which no count of the process's memory holds, stay bounded

import fcntl
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


def lock(number):
    file = open(f"{BOX}/tmp/{number}", "w")
    for start in range(400000, 0, -2):
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, start)


for number in range(8):
    threading.Thread(target=lock, args=(number,), daemon=True).start()
