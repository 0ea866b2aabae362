# ATTACK: disk_unnamed
# KIND: probe
# MUST: files that are open but have no name any more count too

import os
import time

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


def fill():
    kept = []
    for number in range(64):
        file = open(f"{BOX}/tmp/{number}", "wb")
        os.unlink(file.name)
        file.write(b"x" * (4 << 20))
        file.flush()
        kept.append(file)
    time.sleep(1)
    return len(kept)


attempt("unnamed", fill)
