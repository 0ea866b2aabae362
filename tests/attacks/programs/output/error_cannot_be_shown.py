# ATTACK: error_cannot_be_shown
# KIND: reply
# MUST: an exception whose text raises, is no text, or whose cause goes in circles is still an end

import os
import sys

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


class Odd(Exception):
    def __str__(self):
        raise self

    __repr__ = __str__


first, second = Odd(), Odd()
first.__cause__, second.__cause__ = second, first
sys.excepthook = None
sys.stderr = None
raise ExceptionGroup(
    "\ud800", [first, second, SyntaxError("\0", ("main.py", -1, 10**30, "\ud800", None, None))]
)
