# ATTACK: mem_socketbufs
# KIND: probe
# MUST: kernel memory through socket/pipe buffers is bounded by RLIMIT_NOFILE; F_SETPIPE_SZ
#       refused

import fcntl
import os
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


def socks():
    l = []
    for i in range(4000):
        x, y = socket.socketpair()
        x.setblocking(False)
        try:
            while True:
                x.send(b"x" * 65536)
        except BlockingIOError:
            pass
        l.append((x, y))
    return i


attempt("sockets", socks)
attempt("pipe_sz", lambda: fcntl.fcntl(os.pipe()[0], 1031, 1 << 20))
attempt(
    "inflight fds",
    lambda: (
        [0 for i in range(100000) if socket.send_fds(socket.socketpair()[0], [b"x"], [0] * 200) < 0]
        and 1
    ),
)
