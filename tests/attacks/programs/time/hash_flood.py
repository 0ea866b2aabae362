# ATTACK: hash_flood
# KIND: dos
# MUST: numbers and strings that collide cost the app its own time

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


class Same:
    def __hash__(self):
        return 1


table = {}
while True:
    table[Same()] = None
