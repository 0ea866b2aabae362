# ATTACK: neighbour_locks
# KIND: pair
# MUST: a lock on a file that both may read is not seen by the other of two submissions

import fcntl
import os
import struct

import fastapi

from fastapi import FastAPI

app = FastAPI()
results = {}
BOX = os.path.dirname(os.getcwd())


def attempt(name, action):
    try:
        results[name] = f"PWNED {action()!r}"[:300]
    except BaseException as error:
        results[name] = f"BLOCKED {type(error).__name__} {error}"[:200]


def found(value):
    return value or 1 / 0


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


@app.get("/r")
async def read_results():
    look()
    return results


SHARED = [os.__file__, fastapi.__file__, "/dev/null", "/dev/urandom"]
RECORD = "hhqqi4x"
KEPT = [os.open(path, os.O_RDONLY) for path in SHARED]


def record(kind):
    return struct.pack(RECORD, kind, os.SEEK_SET, 0, 1, 0)


def plant():
    for handle in KEPT:
        for lock in (
            lambda handle=handle: fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB),
            lambda handle=handle: fcntl.fcntl(handle, fcntl.F_SETLK, record(fcntl.F_RDLCK)),
        ):
            try:
                lock()
            except OSError:
                continue


plant()


def is_locked(handle):
    answer = fcntl.fcntl(handle, fcntl.F_GETLK, record(fcntl.F_WRLCK))
    return found(struct.unpack(RECORD, answer)[0] != fcntl.F_UNLCK)


def flock(handle):
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return "locked by another"
    raise FileNotFoundError("no lock")


def look():
    for path, handle in zip(SHARED, KEPT, strict=True):
        attempt(f"flock {os.path.basename(path)}", lambda handle=handle: flock(handle))
        attempt(f"record {os.path.basename(path)}", lambda handle=handle: is_locked(handle))
