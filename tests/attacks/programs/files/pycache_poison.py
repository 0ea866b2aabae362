# ATTACK: pycache_poison
# KIND: probe
# MUST: no .pyc can be written beside shared modules (read-only), so the next child never loads
#       poisoned bytecode

import importlib.util
import os
import py_compile

import fastapi
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


attempt(
    "pyc",
    lambda: py_compile.compile(
        f"{BOX}/app/main.py", cfile=importlib.util.cache_from_source(fastapi.__file__)
    ),
)
