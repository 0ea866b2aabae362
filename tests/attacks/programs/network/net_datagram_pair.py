# ATTACK: net_datagram_pair
# KIND: probe
# MUST: no datagram pair: one end can be sent to any socket of the host that has a path

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


attempt("pair", lambda: socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM))
attempt("seqpacket", lambda: socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET))


def reach():
    ours, _ = socket.socketpair()
    return ours.sendto(b"x", "/run/systemd/journal/dev-log")


attempt("sendto", reach)
