# ATTACK: former_memory
# KIND: twice
# MUST: no page that a submission gets holds bytes of the one before

import ctypes
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


libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.malloc.argtypes = [ctypes.c_size_t]
MARK = bytes(reversed(b"ECART_MOORNEERG")) * 64
SIZE = 1 << 20


def seek():
    hits = 0
    for _ in range(40):
        block = libc.malloc(SIZE)
        hits += MARK in ctypes.string_at(block, SIZE)
        hits += MARK in mmap.mmap(-1, SIZE, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)[:]
    return hits or 1 / 0


attempt("memory", seek)
kept = [bytearray(MARK * (SIZE // len(MARK))) for _ in range(40)]
