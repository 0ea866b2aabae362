# ATTACK: sealed_files
# KIND: probe
# MUST: the shared status keeps its size and takes no seal

import fcntl
import os
import stat

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


for fd, kind in files():
    if kind == stat.S_IFREG:
        for size in (0, 1, 41, 1 << 30):
            attempt(f"size {fd} {size}", lambda fd=fd, size=size: os.ftruncate(fd, size))
        attempt(f"append {fd}", lambda fd=fd: os.pwrite(fd, b"a", 40))
        attempt(f"seal {fd}", lambda fd=fd: fcntl.fcntl(fd, 1033, 16))
        attempt(f"pipe size {fd}", lambda fd=fd: fcntl.fcntl(fd, 1031, 1 << 20))
attempt("output pipe size", lambda: fcntl.fcntl(1, 1031, 1 << 20))
attempt("output owner", lambda: fcntl.fcntl(1, 8, os.getpid()))
