# ATTACK: recursion_and_regex
# KIND: dos
# MUST: stack overflow / catastrophic regex: process dies or spins, wall kill in time, verdict not
#       pass

import os
import re
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


sys.setrecursionlimit(10**8)
re.match(r"(a+)+$", "a" * 40 + "b")
