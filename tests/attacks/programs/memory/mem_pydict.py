# ATTACK: mem_pydict
# KIND: dos
# MUST: killed or MemoryError, verdict 'memory limit', within the wall limit; neighbours pass

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


d = {}
i = 0
while True:
    d[i] = str(i) * 20
    i += 1
