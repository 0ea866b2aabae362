# ATTACK: read_hidden_tests
# KIND: probe
# MUST: no hidden test text anywhere: not on disk, not in memory, not in sys.modules

import gc
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


def walk():
    hits = []
    for top in (BOX, "/tmp", "/opt/greenroom"):
        for d, _, fs in os.walk(top):
            if "/py311" in d or "/.venv" in d:
                continue
            hits += [
                os.path.join(d, f) for f in fs if "hidden" in f or "test" in f or "solution" in f
            ]
    return hits or 1 / 0


attempt("disk", walk)
attempt(
    "modules",
    lambda: (
        [m for m in sys.modules if "hidden" in m or "solution" in m or m in ("runner", "grader")]
        or 1 / 0
    ),
)
attempt(
    "gc",
    lambda: (
        [
            o
            for o in gc.get_objects()
            if isinstance(o, dict)
            and any(
                isinstance(k, str) and (k.startswith("test_") and "test_ok" in k) for k in list(o)
            )
        ][:1]
        or 1 / 0
    ),
)
