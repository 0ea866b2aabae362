# ATTACK: read_other_submission
# KIND: probe
# MUST: /box and /tmp hold only this submission; no sibling's folder

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


attempt("work", lambda: [x for x in os.listdir(BOX) if x not in ("app", "tmp")] or 1 / 0)
attempt(
    "app",
    lambda: [x for x in os.listdir(f"{BOX}/app") if x not in ("main.py", "__pycache__")] or 1 / 0,
)
attempt(
    "parent",
    lambda: (
        os.listdir(f"{BOX}/../../..")
        and [
            x
            for x in os.listdir("/")
            if x not in ("dev", "lib", "lib64", "proc", "tmp", "work", "usr", "etc", "bin", "app")
        ]
        or 1 / 0
    ),
)
attempt("shm", lambda: os.listdir("/dev/shm") or 1 / 0)
attempt("shm_write", lambda: open("/dev/shm/x", "w").write("x"))
