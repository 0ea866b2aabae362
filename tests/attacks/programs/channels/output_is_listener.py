# ATTACK: output_is_listener
# KIND: noise
# MUST: the listener as stdout, and stdout closed, are only an app without output

import os
import socket
import sys

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
        if socket.socket(fileno=os.dup(fd)).getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
            os.dup2(fd, 1)
    except OSError:
        pass
try:
    print("to the listener", flush=True)
except OSError:
    sys.stdout = None
os.close(2)
