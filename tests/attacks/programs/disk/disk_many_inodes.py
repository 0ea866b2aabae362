# ATTACK: disk_many_inodes
# KIND: dos
# MUST: ten thousand empty files and folders end at the limit of files

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


for number in range(10000):
    try:
        os.mkdir(f"{BOX}/tmp/{number}")
        open(f"{BOX}/tmp/{number}/a", "w").close()
        os.symlink("a" * 1000, f"{BOX}/tmp/{number}/b")
    except OSError:
        break
