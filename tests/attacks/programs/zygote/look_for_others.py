# ATTACK: look_for_others
# KIND: twice
# MUST: one's numbers, names and clocks tell nothing of the box before

import os
import pathlib
import random
import secrets
import uuid

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


DRAWN = {
    "random": random.random(),
    "hash": hash(os.urandom(8)),
    "uuid": str(uuid.uuid4()),
    "token": secrets.token_hex(8),
}
attempt("same token twice", lambda: DRAWN["token"] == secrets.token_hex(8) or 1 / 0)
for name in ("random", "uuid"):
    attempt(
        f"{name} of the former", lambda name=name: pathlib.Path(f"{BOX}/tmp/{name}").read_text()
    )
    pathlib.Path(f"{BOX}/tmp/{name}").write_text(str(DRAWN[name]))
