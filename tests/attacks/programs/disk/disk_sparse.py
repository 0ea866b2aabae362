# ATTACK: disk_sparse
# KIND: dos
# MUST: files that say they are huge, holes and reserved blocks end at the disk limit

import os

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


for number in range(300):
    try:
        with open(f"{BOX}/tmp/{number}", "wb") as file:
            os.ftruncate(file.fileno(), 1 << 20)
            os.posix_fallocate(file.fileno(), 0, 1 << 20)
    except OSError:
        break
