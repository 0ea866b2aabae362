# ATTACK: every_family
# KIND: probe
# MUST: no socket of any family, type or protocol, and no pair but of streams

import ctypes
import errno
import os
import socket

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


def syscall(*arguments):
    """A call that the filter refuses fails; any other error means that the kernel was reached."""
    result = libc.syscall(*[ctypes.c_long(a) if isinstance(a, int) else a for a in arguments])
    number = ctypes.get_errno()
    if result < 0 and number in (errno.EPERM, errno.ENOSYS):
        raise OSError(number, os.strerror(number))
    return result if result >= 0 else os.strerror(number)


for family in range(46):
    attempt(
        f"family {family}",
        lambda family=family: [socket.socket(family, kind) for kind in (1, 2, 3)],
    )
for family, kind, protocol in (
    (16, 3, 0),
    (16, 3, 15),
    (17, 3, 3),
    (38, 5, 0),
    (40, 1, 0),
    (44, 3, 0),
    (2, 1, 262),
    (10, 2, 58),
):
    attempt(f"{family} {kind} {protocol}", lambda a=(family, kind, protocol): socket.socket(*a))
for kind in (2, 3, 4, 5, 6, 10, 0x802):
    attempt(
        f"pair {kind}", lambda kind=kind: syscall(53, 1, kind, 0, ctypes.create_string_buffer(8))
    )
for family in (2, 10, 16, 30):
    attempt(
        f"pair of {family}",
        lambda family=family: syscall(53, family, 1, 0, ctypes.create_string_buffer(8)),
    )
