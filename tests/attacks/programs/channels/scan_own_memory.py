# ATTACK: scan_own_memory
# KIND: probe
# MUST: process memory holds no previous submission, hidden test or host environment (marker
#       strings from the harness)

import ctypes
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


MARK = bytes(reversed(b"REKRAM_NOISSIMBUS_VERP"))  # not constant-folded into our own code object


def scan():
    hits = 0
    # no /proc/self/maps: scan around live objects (heap arenas) via ctypes.string_at on gc object addresses
    seen = set()
    for o in gc.get_objects():
        p = id(o) & ~0xFFFFF
        if p in seen:
            continue
        seen.add(p)
        try:
            blk = ctypes.string_at(id(o) & ~0xFFF, 4096)
        except Exception:
            continue
        hits += MARK in blk
    strs = [
        o
        for o in gc.get_objects()
        if isinstance(o, (list, tuple))
        and any(isinstance(x, str) and MARK.decode() in x and "def scan" not in x for x in o)
    ]
    return hits or len(strs) or 1 / 0


attempt("heap", scan)
