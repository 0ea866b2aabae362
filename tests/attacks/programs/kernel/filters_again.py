# ATTACK: filters_again
# KIND: probe
# MUST: no second filter, no listener over one's own calls, no second Landlock domain

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


code = ctypes.create_string_buffer(struct.pack("HBBI", 6, 0, 0, 0x7FFF0000))
program = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", 1, ctypes.addressof(code)))
for flags in (0, 1, 2, 4, 8, 16, 8 | 32):
    attempt(f"filter {flags}", lambda flags=flags: syscall(317, 1, flags, program))
attempt("strict", lambda: syscall(317, 0, 0, 0))
attempt(
    "actions", lambda: syscall(317, 2, 0, ctypes.create_string_buffer(struct.pack("I", 0x7FFF0000)))
)
attempt("sizes", lambda: syscall(317, 3, 0, ctypes.create_string_buffer(6)))
attempt("landlock version", lambda: syscall(444, 0, 0, 1))
attempt(
    "landlock rules", lambda: syscall(444, ctypes.create_string_buffer(struct.pack("Q", 4)), 8, 0)
)
attempt("landlock restrict", lambda: syscall(446, 3, 0))
attempt(
    "lsm attributes",
    lambda: syscall(460, 100, ctypes.create_string_buffer(32), ctypes.byref(ctypes.c_uint(32)), 0),
)
