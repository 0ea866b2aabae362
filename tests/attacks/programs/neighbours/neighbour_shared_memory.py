# ATTACK: neighbour_shared_memory
# KIND: pair
# MUST: no shared memory, queue or semaphore joins two submissions

import ctypes
import mmap
import multiprocessing.shared_memory
import os
import pathlib

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


KEY = 0x47524E52
NAME = "greenroom-neighbour"
C = ctypes.CDLL(None, use_errno=True)
C.mq_open.restype = ctypes.c_int
KEPT = []


def must(result):
    if result in (-1, None):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result


def segment():
    kept = multiprocessing.shared_memory.SharedMemory(NAME, create=True, size=4096, track=False)
    KEPT.append(kept)


def plant(*actions):
    for action in actions:
        try:
            action()
        except BaseException:
            continue


def shared_file(path):
    pathlib.Path(path).write_bytes(b"n" * 4096)
    KEPT.append(mmap.mmap(os.open(path, os.O_RDWR), 4096))


plant(
    segment,
    lambda: C.shmget(KEY, 4096, 0o1666),
    lambda: C.msgget(KEY, 0o1666),
    lambda: C.semget(KEY, 1, 0o1666),
    lambda: C.mq_open(f"/{NAME}".encode(), os.O_CREAT | os.O_RDWR, 0o666, None),
    lambda: shared_file(f"/dev/shm/{NAME}-file"),
)


def look():
    attempt("shmget", lambda: must(C.shmget(KEY, 4096, 0o666)))
    attempt("msgget", lambda: must(C.msgget(KEY, 0o666)))
    attempt("semget", lambda: must(C.semget(KEY, 1, 0o666)))
    attempt("mq_open", lambda: must(C.mq_open(f"/{NAME}".encode(), os.O_RDWR)))
    attempt("shm_open", lambda: multiprocessing.shared_memory.SharedMemory(NAME))
    attempt("file", lambda: pathlib.Path(f"/dev/shm/{NAME}-file").read_bytes())
    for kind in ("shm", "msg", "sem"):
        attempt(f"list {kind}", lambda kind=kind: open(f"/proc/sysvipc/{kind}").read()[:200])
