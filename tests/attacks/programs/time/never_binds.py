# ATTACK: never_binds
# KIND: dos
# MUST: lifespan that never finishes: trusted client's total deadline fires; verdict 'did not
#       start'

import asyncio
import os
from contextlib import asynccontextmanager

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


@asynccontextmanager
async def l(app):
    await asyncio.sleep(10**6)
    yield


app = FastAPI(lifespan=l)
