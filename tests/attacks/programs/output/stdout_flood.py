# ATTACK: stdout_flood
# KIND: dos
# MUST: reader drains and drops after 64 kB kept; flooding neither blocks the app for ever nor
#       fills the grader; killed past 16 MB

import os
import sys

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


while True:
    sys.stdout.write("A" * 65536)
