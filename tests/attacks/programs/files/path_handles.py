# ATTACK: path_handles
# KIND: probe
# MUST: a folder opened with O_PATH leads to no file of the host, and no folder to its parents

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


def read_below(folder, name):
    handle = os.open(folder, os.O_PATH | os.O_DIRECTORY)
    file = os.open(name, os.O_RDONLY, dir_fd=handle)
    return os.read(file, 20)


def walk_up():
    os.fchdir(os.open(BOX, os.O_PATH))
    for _ in range(20):
        os.chdir("..")
    try:
        return open("etc/passwd").read(20)
    finally:
        os.chdir(f"{BOX}/app")


for folder, name in (
    ("/", "etc/passwd"),
    ("/etc", "passwd"),
    ("/etc", "shadow"),
    ("/proc", "1/environ"),
    ("/root", ".bashrc"),
):
    attempt(f"{folder} {name}", lambda folder=folder, name=name: read_below(folder, name))
attempt("up", walk_up)
attempt("list /", lambda: os.listdir(os.open("/etc", os.O_RDONLY | os.O_DIRECTORY)))
