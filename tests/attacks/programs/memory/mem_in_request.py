# ATTACK: mem_in_request
# KIND: dos
# MUST: memory blow-up inside a request: that request errors, verdict says memory; grader unharmed

import os

from fastapi import FastAPI, Request

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


@app.get("/items/{i}/x")
async def _():
    pass


@app.middleware("http")
async def m(request: Request, call_next):
    l = []
    while True:
        l.append(bytearray(8 << 20))
