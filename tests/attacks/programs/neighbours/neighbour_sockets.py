# ATTACK: neighbour_sockets
# KIND: pair
# MUST: neither of two submissions reaches, or sees, a socket of the other

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


def found(value):
    return value or 1 / 0


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


@app.get("/r")
async def read_results():
    look()
    return results


KEPT = []


def listen(address):
    server = socket.socket(socket.AF_UNIX)
    server.bind(address)
    server.listen()
    KEPT.append(server)


def connect(family, address):
    with socket.socket(family) as client:
        client.settimeout(0.2)
        client.connect(address)
        return address


NAMES = ["\0greenroom-neighbour", f"{BOX}/tmp/neighbour", "/tmp/greenroom-neighbour"]
for name in NAMES:
    try:
        listen(name)
    except OSError:
        pass


def listeners():
    """Those that this process has inherited, by their names."""
    for handle in range(3, 64):
        try:
            with socket.socket(fileno=os.dup(handle)) as inherited:
                yield inherited.getsockname()
        except OSError:
            continue


def neighbour_of(name):
    folder, _, number = name.rpartition("/")
    stem, _, start = number.partition(".")
    found(int(stem) < 1 << 30)
    return f"{folder}/{int(stem) + 1}.{start}"


def look():
    for name in NAMES:
        attempt(f"connect {name!r}", lambda name=name: connect(socket.AF_UNIX, name))
    for name in listeners():
        attempt("names count", lambda name=name: neighbour_of(name))
        attempt("own listener", lambda name=name: connect(socket.AF_UNIX, name))
    for port in (8000, 8001):
        attempt(f"port {port}", lambda port=port: connect(socket.AF_INET, ("127.0.0.1", port)))
    for table in ("unix", "tcp", "udp"):
        attempt(f"table {table}", lambda table=table: open(f"/proc/net/{table}").read()[:200])
