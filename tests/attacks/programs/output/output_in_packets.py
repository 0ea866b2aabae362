# ATTACK: output_in_packets
# KIND: dos
# MUST: the output pipe in packet mode (O_DIRECT) is read like any other

import fcntl
import os
import threading

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


def trickle():
    while True:
        os.write(1, b".")


attempt("packets", lambda: fcntl.fcntl(1, fcntl.F_SETFL, os.O_DIRECT | os.O_NONBLOCK))
attempt("signals", lambda: fcntl.fcntl(1, fcntl.F_SETFL, os.O_ASYNC))
threading.Thread(target=trickle, daemon=True).start()
