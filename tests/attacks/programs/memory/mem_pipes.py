# ATTACK: mem_pipes
# KIND: dos
# MUST: kernel memory in pipes and socket queues is bounded by the number of open files

import os
import socket
import time

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


made = []
try:
    while True:
        source, sink = os.pipe()
        os.set_blocking(sink, False)
        made.append(sink)
        while True:
            os.write(sink, bytes(65536))
except BlockingIOError:
    pass
except OSError:
    pass
time.sleep(1)
