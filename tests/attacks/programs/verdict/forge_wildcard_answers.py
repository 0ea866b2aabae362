# ATTACK: forge_wildcard_answers
# KIND: fail
# MUST: answering every request with an object that 'equals everything' is impossible over HTTP:
#       only bytes arrive

import os

from fastapi import FastAPI, Request
from fastapi.responses import Response

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


app = FastAPI()


@app.api_route("/{p:path}", methods=["GET", "POST", "PUT", "DELETE", "PATCH"])
async def any(p: str):
    return Response(
        content=b'{"i": 3, "__class__": "AlwaysEqual", "__eq__": true, "detail": [{"loc": ["path","i"]}]}',
        status_code=200,
        media_type="application/json",
    )
