# ATTACK: timing_side_channel
# KIND: info
# MUST: app can tell test traffic by order/headers/timing and special-case it: randomise inputs,
#       order and User-Agent per run; never ship a static answer key

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


seen = []


@app.middleware("http")
async def m(request, call_next):
    seen.append((request.method, str(request.url), dict(request.headers)))
    return await call_next(request)


@app.get("/seen")
async def s():
    return len(seen)
