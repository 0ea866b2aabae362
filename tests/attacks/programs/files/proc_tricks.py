# ATTACK: proc_tricks
# KIND: probe
# MUST: /proc is absent or empty: no environ, mem, fd, root, sched_debug, kcore, sysrq of anyone

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
    "/proc",
    "/proc/1/root/etc/passwd",
    "/proc/self/mem",
    "/proc/self/fd",
    "/proc/self/root",
    "/proc/2/environ",
    "/proc/kcore",
    "/proc/sysrq-trigger",
    "/proc/sys/kernel/core_pattern",
    "/proc/self/exe",
    "/proc/thread-self/attr/current",
    "/proc/keys",
    "/proc/net/unix",
):
    attempt(
        f,
        lambda f=f: os.listdir(f) or 1 / 0 if os.path.isdir(f) else open(f, "rb").read(16) or 1 / 0,
    )
