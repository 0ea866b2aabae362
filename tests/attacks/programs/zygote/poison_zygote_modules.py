# ATTACK: poison_zygote_modules
# KIND: zygote
# MUST: monkeypatching fastapi/json/uvicorn/builtins changes this child only; the next submission
#       is clean

import builtins
import json
import os
import socket
import sys

import fastapi
import uvicorn
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


json.dumps = lambda *a, **k: '"poisoned"'
fastapi.FastAPI.__call__ = None
uvicorn.Server.serve = None
builtins.open = None
os.environ["POISON"] = "1"
sys.modules["pydantic"] = None
sys.path.insert(0, f"{BOX}/app/evil")
