# ATTACK: signal_owner
# KIND: probe
# MUST: no signal through the ownership of a file: F_SETOWN, F_SETSIG, O_ASYNC by ioctl

import fcntl
import os
import signal
import socket

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


ours, theirs = socket.socketpair()
attempt("own 1", lambda: fcntl.fcntl(ours, fcntl.F_SETOWN, 1))
attempt("own parent", lambda: fcntl.fcntl(ours, fcntl.F_SETOWN, -os.getpgrp()))
attempt("signal", lambda: fcntl.fcntl(ours, 10, signal.SIGKILL))
attempt("owner by ioctl", lambda: fcntl.ioctl(ours, 0x8901, b"\1\0\0\0"))
attempt("async by ioctl", lambda: fcntl.ioctl(ours, 0x5452, b"\1\0\0\0"))
