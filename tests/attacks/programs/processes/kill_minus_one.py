# ATTACK: kill_minus_one
# KIND: probe
# MUST: kill(-1) reaches nobody outside the pid namespace

import os
import signal

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


attempt("kill -1", lambda: os.kill(-1, signal.SIGKILL))
for p in (1, 2, 3, 4, 10, 100):
    attempt(f"kill {p}", lambda p=p: (p != os.getpid()) and os.kill(p, 0) or 1 / 0)
attempt("ppid", lambda: os.getppid() or 1 / 0)
attempt("kill ppid group", lambda: os.kill(-os.getppid(), 0) if os.getppid() else 1 / 0)
