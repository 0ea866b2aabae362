# ATTACK: accept_hijack
# KIND: dos
# MUST: app accepts on the inherited listener itself and answers garbage: only its own verdict
#       suffers

import gc
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


for fd in range(3, 64):
    try:
        s = socket.socket(fileno=fd)
        if s.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
            break
        s.detach()
    except OSError:
        pass
while True:
    c, _ = s.accept()
    c.sendall(b"garbage\r\n\r\n" * 10)
    c.close()
