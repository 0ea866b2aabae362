# ATTACK: mem_dev_zero_shared
# KIND: probe
# MUST: read faults on a MAP_SHARED mapping of /dev/zero allocate shmem that RLIMIT_DATA never
#       counts: no /dev/zero in the wall

import ctypes
import mmap
import os

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


libc = ctypes.CDLL(None, use_errno=True)


def syscall(*a):
    r = libc.syscall(*[ctypes.c_long(x) if isinstance(x, int) else x for x in a])
    if r < 0:
        e = ctypes.get_errno()
        raise OSError(e, os.strerror(e))
    return r


def z():
    fd = os.open("/dev/zero", os.O_RDONLY)
    ms = []
    for i in range(64):
        m = mmap.mmap(fd, 64 << 20, flags=mmap.MAP_SHARED, prot=mmap.PROT_READ)
        m[::4096]
        ms.append(m)
    return i


attempt("zero shared ro", z)
