# ATTACK: huge_filenames
# KIND: probe
# MUST: long names/paths fail with ENAMETOOLONG; deep trees stop at inode limit; nothing breaks
#       the collector

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


attempt("255+", lambda: open(f"{BOX}/tmp/" + "a" * 5000, "w"))


def deep():
    os.chdir(f"{BOX}/tmp")
    for i in range(5000):
        os.mkdir("d" * 200)
        os.chdir("d" * 200)
    return i


attempt("deep", deep)
os.chdir(f"{BOX}/app")
