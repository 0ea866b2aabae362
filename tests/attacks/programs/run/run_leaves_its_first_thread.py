# ATTACK: run_leaves_its_first_thread
# KIND: run
# MUST: an app that nobody calls and whose first thread has left is still watched: memory limit

import ctypes
import platform
import signal
import threading
import time

from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


def leave(number, frame):
    ctypes.CDLL(None).syscall({"x86_64": 60}.get(platform.machine(), 93), 0)


def hoard():
    time.sleep(1)
    kept = []
    while True:
        try:
            kept.append(bytearray(1 << 20))
        except MemoryError:
            time.sleep(0.1)


signal.signal(signal.SIGALRM, leave)
signal.setitimer(signal.ITIMER_REAL, 0.5)
threading.Thread(target=hoard).start()
