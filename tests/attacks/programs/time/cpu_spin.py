# ATTACK: cpu_spin
# KIND: dos
# MUST: import-time spin: killed at the wall limit, verdict 'timed out', CPU limited by RLIMIT_CPU
#       as a second net

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


while True:
    pass
