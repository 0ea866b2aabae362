# ATTACK: big_numbers
# KIND: dos
# MUST: one arithmetic that takes minutes and gives no turn is ended from outside

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


sys.set_int_max_str_digits(0)
number = 7 ** (10**7)
while True:
    number = number * number % 10 ** (10**7)
