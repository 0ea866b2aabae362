# ATTACK: segv_ctypes
# KIND: dos
# MUST: a crash of the interpreter is 'app crashed (signal 11)', no core file, next submission
#       fine

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


ctypes.string_at(0)
