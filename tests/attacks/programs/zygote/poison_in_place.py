# ATTACK: poison_in_place
# KIND: zygote
# MUST: constants, types and small numbers changed in memory are changed for one submission

import ctypes
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


for number in range(-5, 257):
    ctypes.memset(id(number) + 24, 7, 4)
ctypes.memset(id("items") + 48, 0x41, 4)
ctypes.memset(id(True) + 24, 0, 4)
