# ATTACK: read_host_files
# KIND: probe
# MUST: no host file is readable: the wall shows only the python environment

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


for f in (
    "/etc/passwd",
    "/etc/shadow",
    "/home/user/.bashrc",
    "/home",
    "/var/log",
    "/srv/library",
    "/opt/proto",
    "/opt/greenroom/ex",
    "/proc/1/environ",
    "/sys/kernel",
    "/run",
    "/etc/hostname",
    "/etc/resolv.conf",
):
    attempt(f, lambda f=f: os.listdir(f) or 1 / 0 if os.path.isdir(f) else open(f, "rb").read(80))
