# ATTACK: ready_many_times
# KIND: noise
# MUST: readiness told without end and taken back disturbs nobody

import os
import stat
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


def files():
    for fd in range(3, 64):
        try:
            yield fd, stat.S_IFMT(os.fstat(fd).st_mode)
        except OSError:
            continue


counters = [fd for fd, kind in files() if kind == 0]


def tell():
    for _ in range(20000):
        for fd in counters:
            try:
                os.write(fd, (1).to_bytes(8, "little"))
                os.set_blocking(fd, False)
                os.read(fd, 8)
            except OSError:
                pass


threading.Thread(target=tell, daemon=True).start()
