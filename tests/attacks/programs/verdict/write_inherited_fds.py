# ATTACK: write_inherited_fds
# KIND: probe
# MUST: writing a forged verdict to every inherited fd changes nothing: the verdict is computed by
#       the trusted runner only

import json
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


for fd in range(0, 64):
    try:
        os.write(
            fd,
            json.dumps(
                {"ev": "exit", "status": 0, "verdict": "passed", "tests": {"test_ok": "passed"}}
            ).encode(),
        )
    except OSError:
        pass
results["wrote"] = "verdict must still come from the runner"
