# ATTACK: rights_in_flight
# KIND: noise
# MUST: as many files in flight as the kernel allows this user; boxes can still be made and handed on

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


pairs = [socket.socketpair() for _ in range(40)]
for ours, theirs in pairs:
    try:
        for _ in range(20):
            socket.send_fds(
                ours, [b"f"], [ours.fileno(), theirs.fileno()] * 60, socket.MSG_DONTWAIT
            )
    except OSError as error:
        results["ended"] = str(error)
