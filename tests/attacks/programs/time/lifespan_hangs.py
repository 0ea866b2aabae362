# ATTACK: lifespan_hangs
# KIND: dos
# MUST: a lifespan that neither starts nor stops is ended at its limit

import asyncio
import contextlib
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


@contextlib.asynccontextmanager
async def lifespan(app):
    while True:
        try:
            await asyncio.sleep(100)
        except BaseException:
            continue
    yield


app.router.lifespan_context = lifespan
