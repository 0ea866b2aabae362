# ATTACK: close_everything
# KIND: reply
# MUST: closing every open file at the first request is an app without answers

import os
import threading
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


def close_all():
    time.sleep(0.05)
    while True:
        os.closerange(0, 256)


@app.middleware("http")
async def first(request, call_next):
    os.closerange(0, 256)
    return await call_next(request)
