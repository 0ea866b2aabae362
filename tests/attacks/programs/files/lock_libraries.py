# ATTACK: lock_libraries
# KIND: dos
# MUST: locks held on the interpreter's own files hold nobody else up; no leases

import fcntl
import os
import pathlib
import threading

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


held = []
for path in (
    os.__file__,
    fcntl.__file__ or os.__file__,
    threading.__file__,
    "/dev/null",
    "/dev/urandom",
):
    for command in (fcntl.LOCK_EX, fcntl.LOCK_SH):
        try:
            held.append(os.open(path, os.O_RDONLY))
            fcntl.flock(held[-1], command | fcntl.LOCK_NB)
        except OSError:
            pass
attempt("lease", lambda: fcntl.fcntl(held[0], 1024, fcntl.F_WRLCK))
attempt("notify", lambda: fcntl.fcntl(held[0], 1026, 0x1F))
