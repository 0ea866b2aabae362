# ATTACK: import_reach
# KIND: probe
# MUST: the import system, its resources and zip files show nothing of Greenroom's other side

import importlib
import importlib.util
import linecache
import os
import pkgutil
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


GUEST = next(name for name in sys.modules if name.endswith("_guest"))
FOLDER = os.path.dirname(sys.modules[GUEST].__file__)

for name in (
    "greenroom",
    "greenroom.judge.host.judge",
    f"{GUEST}.host",
    f"{GUEST}.checks",
    "pyseccomp",
):
    attempt(f"import {name}", lambda name=name: importlib.import_module(name))
for path in ("host/judge.py", "checks.py", "host/runner.py", "sandboxes/calls.py", "../config.py"):
    attempt(f"data {path}", lambda path=path: pkgutil.get_data(GUEST, f"../{path}"))
    attempt(f"lines {path}", lambda path=path: linecache.getlines(f"{FOLDER}/../{path}")[0])
    attempt(
        f"spec {path}",
        lambda path=path: importlib.util.spec_from_file_location(
            "m", f"{FOLDER}/../{path}"
        ).loader.get_data(f"{FOLDER}/../{path}"),
    )
attempt("list", lambda: os.listdir(f"{FOLDER}/.."))
