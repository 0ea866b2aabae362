# ATTACK: fill_disk
# KIND: probe
# MUST: tmpfs stops at its size (16 MB), per-file limit holds; ENOSPC/EFBIG in the learner's
#       process only

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
    n = 0
    for i in range(100):
        with open(f"{BOX}/tmp/f{i}", "wb") as fh:
            for _ in range(8):
                fh.write(b"x" * (1 << 20))
                fh.flush()
                n += 1
    return n


attempt("fill", fill)


def inodes():
    for i in range(100000):
        open(f"{BOX}/tmp/i{i}", "w").close()
    return i


attempt("inodes", inodes)
attempt("sparse", lambda: os.truncate(f"{BOX}/tmp/s", 1 << 40))
attempt(
    "fallocate",
    lambda: os.posix_fallocate(os.open(f"{BOX}/tmp/g", os.O_CREAT | os.O_WRONLY), 0, 1 << 33),
)
