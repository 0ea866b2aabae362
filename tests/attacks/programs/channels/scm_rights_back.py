# ATTACK: scm_rights_back
# KIND: probe
# MUST: fds sent back over the HTTP socket are dropped by the tester (plain recv); no fd lands in
#       the trusted process

import os
import socket

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


orig = socket.socket.accept
results["info"] = "harness counts its own fds before and after"


@app.middleware("http")
async def m(request, call_next):
    tr = request.scope.get("extensions", {})
    return await call_next(request)
