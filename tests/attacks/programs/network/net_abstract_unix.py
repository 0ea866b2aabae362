# ATTACK: net_abstract_unix
# KIND: probe
# MUST: abstract unix sockets of the host (X11, D-Bus, harness canary) and path sockets of
#       Postgres/Docker unreachable

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


for n in (
    "\0harness-canary",
    "\0/tmp/.X11-unix/X0",
    "/var/run/docker.sock",
    "/run/postgresql/.s.PGSQL.5432",
    "/run/dbus/system_bus_socket",
    "/opt/proto/x.sock",
):

    def f(n=n):
        s = socket.socket(socket.AF_UNIX)
        s.connect(n)
        return 1

    attempt(repr(n), f)


def b():
    s = socket.socket(socket.AF_UNIX)
    s.bind("\0covert-channel")
    s.listen()
    return 1


results["bind abstract (own netns: harmless)"] = "n/a"
