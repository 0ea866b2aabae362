# ATTACK: stdout_one_line
# KIND: fail
# MUST: a 50 MB line without newline, NULs, RTL marks, ANSI: truncated and escaped for display

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


sys.stdout.write("\u202e\0\x1b[2J" + "B" * (5 << 20))
sys.stdout.flush()
app = FastAPI()
