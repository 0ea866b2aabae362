# ATTACK: hardlink
# KIND: probe
# MUST: link() refused (EPERM): no hard link to anything

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


attempt("link py", lambda: os.link(os.__file__, f"{BOX}/app/l"))
attempt("link own", lambda: os.link(f"{BOX}/app/main.py", f"{BOX}/app/l2"))
attempt("linkat fd", lambda: os.link(os.__file__, f"{BOX}/l3", follow_symlinks=False))
