# ATTACK: mem_cycles
# KIND: dos
# MUST: garbage that only the collector frees, with finalizers that make more, ends at the memory limit

import gc
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


gc.disable()


class Again:
    def __init__(self):
        self.me, self.load = self, bytearray(1 << 16)

    def __del__(self):
        kept.append(Again())


kept = []
while True:
    Again()
    if len(gc.get_objects()) > 10**6:
        gc.collect()
