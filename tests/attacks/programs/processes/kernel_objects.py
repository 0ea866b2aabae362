# ATTACK: kernel_objects
# KIND: noise
# MUST: open files of every kind up to the limit: the app may fail, the judge not

import os
import resource
import select
import socket
import tempfile

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


kept = []
MAKERS = [
    lambda: os.eventfd(0),
    select.epoll,
    lambda: os.pipe()[0],
    lambda: socket.socketpair(),
    lambda: tempfile.TemporaryFile(),
]
for number in range(1000):
    try:
        kept.append(MAKERS[number % len(MAKERS)]())
    except (OSError, AttributeError):
        break
resource.setrlimit(resource.RLIMIT_NOFILE, (8, 8))
