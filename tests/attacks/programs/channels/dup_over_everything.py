# ATTACK: dup_over_everything
# KIND: reply
# MUST: the listener or the output put over every other open file harms the app alone

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


@app.middleware("http")
async def first(request, call_next):
    for target in range(3, 64):
        try:
            os.dup2(1, target)
        except OSError:
            pass
    print("all yours", flush=True)
    return await call_next(request)
