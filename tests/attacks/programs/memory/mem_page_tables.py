# ATTACK: mem_page_tables
# KIND: probe
# MUST: a huge readable mapping, whose page tables nobody counts, is refused

import mmap
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


PRIVATE = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS


def read_far():
    block = mmap.mmap(-1, 64 << 30, flags=PRIVATE, prot=mmap.PROT_READ)
    return block[:: 2 << 20][:1]


attempt("readable", read_far)
attempt("huge pages", lambda: mmap.mmap(-1, 2 << 20, flags=PRIVATE | 0x40000))
