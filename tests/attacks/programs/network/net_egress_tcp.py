# ATTACK: net_egress_tcp
# KIND: probe
# MUST: no TCP/UDP socket at all (EAFNOSUPPORT/EPERM/ENOSYS); and no route in the network
#       namespace

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


def c(h, p):
    s = socket.create_connection((h, p), 1)
    return 1


for h, p in (
    ("1.1.1.1", 80),
    ("127.0.0.1", 6379),
    ("127.0.0.1", 5432),
    ("127.0.0.1", 22),
    ("::1", 80),
    ("169.254.169.254", 80),
):
    attempt(f"{h}:{p}", lambda h=h, p=p: c(h, p))
attempt(
    "udp", lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", 53))
)
attempt("raw", lambda: socket.socket(socket.AF_INET, socket.SOCK_RAW, 1))
attempt("packet", lambda: socket.socket(17, 3))
attempt("netlink", lambda: socket.socket(16, 3, 0))
attempt("vsock", lambda: socket.socket(40, 1))
attempt("alg", lambda: socket.socket(38, 5))
attempt("bt", lambda: socket.socket(31, 3, 1))
attempt("dns", lambda: socket.getaddrinfo("example.com", 80))
attempt("xdp", lambda: socket.socket(44, 3))
attempt("tipc", lambda: socket.socket(30, 2))
attempt("mptcp", lambda: socket.socket(2, 1, 262))
