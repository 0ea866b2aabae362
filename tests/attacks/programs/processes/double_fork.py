# ATTACK: double_fork
# KIND: probe
# MUST: no process that outlives its parent: by fork, posix_spawn, multiprocessing, a pool or a pseudo-terminal

import asyncio
import concurrent.futures
import multiprocessing
import os
import pty
import subprocess
import sys

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


def fork_twice():
    if os.fork() == 0:
        if os.fork() == 0:
            os.setsid()
        os._exit(0)
    return "forked"


def in_pool():
    with concurrent.futures.ProcessPoolExecutor(1) as pool:
        return pool.submit(os.getpid).result(1)


attempt("double fork", fork_twice)
attempt("pty", lambda: pty.fork()[0] or os._exit(0))
attempt("spawn", lambda: os.posix_spawn(sys.executable, [sys.executable, "-c", ""], {}))
attempt("run", lambda: subprocess.run([sys.executable, "-c", ""]))
attempt("shell", lambda: os.popen("id").read() or 1 / 0)
attempt("system", lambda: os.system("true") == 0 or 1 / 0)
for method in ("fork", "spawn", "forkserver"):
    attempt(
        method,
        lambda method=method: multiprocessing.get_context(method).Process(target=print).start(),
    )
attempt("pool", in_pool)
attempt("exec", lambda: os.execv(sys.executable, [sys.executable, "-c", ""]))
attempt("session", os.setsid)
attempt("group", lambda: os.setpgid(0, 0))
attempt("terminal", lambda: os.openpty())
