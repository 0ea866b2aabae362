# ATTACK: status_garbage
# KIND: noise
# MUST: rubbish, NaN and huge numbers in the shared status are only claims; its size stays

import fcntl
import os
import random
import stat
import struct
import threading

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


def files():
    for fd in range(3, 64):
        try:
            yield fd, stat.S_IFMT(os.fstat(fd).st_mode)
        except OSError:
            continue


shared = [fd for fd, kind in files() if kind == stat.S_IFREG]
VALUES = [
    struct.pack("=qdddd", n, *[f] * 4)
    for n in (-(2**63), -1, 2**63 - 1)
    for f in (float("nan"), float("inf"), -1e308, 5e-324)
]


def scribble():
    for _ in range(5000):
        for fd in shared:
            os.pwrite(fd, random.choice(VALUES), 0)


for fd in shared:
    for size in (0, 1, 1 << 30):
        attempt(f"size {size}", lambda: os.ftruncate(fd, size))
    attempt("append", lambda: os.pwrite(fd, b"a", 40))
    attempt("far", lambda: os.pwrite(fd, b"a", 1 << 40))
    attempt("seal", lambda: fcntl.fcntl(fd, 1033, 16))
threading.Thread(target=scribble, daemon=True).start()
