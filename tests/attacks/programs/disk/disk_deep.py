# ATTACK: disk_deep
# KIND: probe
# MUST: files deeper than a path can name count too

import os
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


def fill():
    os.chdir(f"{BOX}/tmp")
    for _ in range(40):
        os.mkdir("d" * 200)
        os.chdir("d" * 200)
    for number in range(64):
        with open(str(number), "wb") as file:
            file.write(b"x" * (4 << 20))
    time.sleep(1)
    return number


attempt("deep", fill)
os.chdir(f"{BOX}/app")
