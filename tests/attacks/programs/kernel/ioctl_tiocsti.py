# ATTACK: ioctl_tiocsti
# KIND: probe
# MUST: TIOCSTI/TIOCLINUX/TIOCSCTTY and unknown ioctls refused

import ctypes
import fcntl
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


for n, c in (
    ("TIOCSTI", 0x5412),
    ("TIOCLINUX", 0x541C),
    ("TIOCSCTTY", 0x540E),
    ("FIGETBSZ", 2),
    ("FS_IOC_SETFLAGS", 0x40086602),
):
    for fd in (0, 1):
        attempt(f"{n} {fd}", lambda c=c, fd=fd: fcntl.ioctl(fd, c, b"x" * 8))
attempt("TIOCSTI high bits", lambda: syscall(16, 0, 0x100005412, 0))
