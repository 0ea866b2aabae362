# ATTACK: forge_monkeypatch_pytest
# KIND: fail
# MUST: patching pytest/unittest/httpx inside the sandbox does nothing: they are not where tests
#       run

import builtins
import os
import sys
import types

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


for m in ("pytest", "httpx", "httpx2", "unittest", "_pytest"):
    mod = types.ModuleType(m)
    mod.__getattr__ = lambda n: lambda *a, **k: 0
    sys.modules[m] = mod


class AlwaysEqual(int):
    def __eq__(self, o):
        return True


app = FastAPI()
