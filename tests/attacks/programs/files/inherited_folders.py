# ATTACK: inherited_folders
# KIND: probe
# MUST: no inherited file is a folder, nor leads to one by /dev/fd or a magic link

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


def enter(fd):
    os.fchdir(fd)
    try:
        return os.listdir(".")
    finally:
        os.chdir(f"{BOX}/app")


for fd in range(256):
    try:
        os.fstat(fd)
    except OSError:
        continue
    attempt(f"fchdir {fd}", lambda fd=fd: enter(fd))
    attempt(f"parent {fd}", lambda fd=fd: os.open("..", os.O_RDONLY, dir_fd=fd))
    attempt(f"dev {fd}", lambda fd=fd: os.open(f"/dev/fd/{fd}", os.O_RDONLY))
attempt("root", lambda: os.listdir("/proc/self/root"))
attempt("cwd", lambda: os.open("/proc/self/cwd/../../../etc/passwd", os.O_RDONLY))
attempt("thread", lambda: os.open("/proc/thread-self/root/etc/passwd", os.O_RDONLY))
