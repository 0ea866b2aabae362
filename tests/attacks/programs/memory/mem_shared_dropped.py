# ATTACK: mem_shared_dropped
# KIND: probe
# MUST: no shared memory without a file: its pages could be dropped from the count of resident ones

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


def fill():
    kept = []
    for _ in range(64):
        block = mmap.mmap(-1, 64 << 20)
        block[:: mmap.PAGESIZE] = b"x" * (len(block) // mmap.PAGESIZE)
        block.madvise(mmap.MADV_DONTNEED)
        kept.append(block)
    return len(kept)


attempt("shared", fill)
