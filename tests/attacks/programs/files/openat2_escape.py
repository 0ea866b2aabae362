# ATTACK: openat2_escape
# KIND: probe
# MUST: openat2 with each of its ways to resolve opens nothing of the host

import ctypes
import errno
import os
import struct

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


how = ctypes.create_string_buffer(struct.pack("QQQ", os.O_RDONLY, 0, 0))
for path in ("/etc/passwd", "/proc/self/root/etc/passwd", "../../../etc/passwd", "/", "."):
    for resolve in (0, 0x01, 0x02, 0x04, 0x08, 0x10, 0x20):
        struct.pack_into("Q", how, 16, resolve)
        attempt(f"{path} {resolve}", lambda path=path: syscall(437, -100, path.encode(), how, 24))
