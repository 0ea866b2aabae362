# ATTACK: mem_unpacked
# KIND: dos
# MUST: a bomb that the app unpacks itself ends at the memory limit

import bz2
import lzma
import os
import zlib

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


packed = zlib.compress(bytes(1 << 26), 9)
kept = []
while True:
    kept.append(bytearray(zlib.decompress(packed)))
    for at in range(0, len(kept[-1]), 4096):
        kept[-1][at] = 1
