# ATTACK: peer_of_connection
# KIND: probe
# MUST: the connection of the tester tells no process, no user and gives no handle of one (SO_PEERPIDFD)

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


OPTIONS = {
    "PEERCRED": (17, 12),
    "PEERSEC": (31, 64),
    "PEERGROUPS": (59, 64),
    "PEERPIDFD": (77, 4),
    "PEERNAME": (28, 64),
    "MEMINFO": (55, 36),
    "COOKIE": (57, 8),
    "NETNS_COOKIE": (71, 8),
}


@app.middleware("http")
async def look_at_peer(request, call_next):
    for fd in range(3, 64):
        try:
            connection = socket.socket(fileno=os.dup(fd))
        except OSError:
            continue
        for name, (option, size) in OPTIONS.items():
            attempt(
                f"{name} {fd}", lambda o=option, s=size, c=connection: c.getsockopt(1, o, s).hex()
            )
        connection.close()
    return await call_next(request)
