# ATTACK: huge_traceback
# KIND: fail
# MUST: exception whose str/repr is huge, raises or recurses: report bounded, no execution in
#       trusted process

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


class E(Exception):
    def __str__(self):
        return "x" * (50 << 20)

    def __repr__(self):
        raise E()


raise E()
