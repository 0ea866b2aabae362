# ATTACK: loopback_inside
# KIND: probe
# MUST: not even the box's own loopback: no server, no client, no name is resolved

import asyncio
import http.client
import os
import socket
import urllib.request

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


async def open_loop():
    return await asyncio.open_connection("127.0.0.1", 80)


attempt("asyncio", lambda: asyncio.run(open_loop()))
attempt("server", lambda: socket.create_server(("127.0.0.1", 0)))
attempt("unix server", lambda: socket.create_server(f"{BOX}/tmp/s", family=socket.AF_UNIX))
attempt("http", lambda: http.client.HTTPConnection("127.0.0.1", 80, timeout=1).connect())
attempt("url", lambda: urllib.request.urlopen("http://127.0.0.1/", timeout=1))
attempt("file url", lambda: urllib.request.urlopen("file:///etc/passwd").read(10))
attempt(
    "resolve",
    lambda: (
        socket.getaddrinfo("localhost", 80, type=socket.SOCK_STREAM)
        and socket.gethostbyname("example.com")
    ),
)
attempt("interfaces", socket.if_nameindex)
