# ATTACK: mem_map_flags
# KIND: probe
# MUST: no map is shared without a file, huge, locked, droppable or at address 0

import ctypes
import errno
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


def syscall(*arguments):
    """A call that the filter refuses fails; any other error means that the kernel was reached."""
    result = libc.syscall(*[ctypes.c_long(a) if isinstance(a, int) else a for a in arguments])
    number = ctypes.get_errno()
    if result < 0 and number in (errno.EPERM, errno.ENOSYS):
        raise OSError(number, os.strerror(number))
    return result if result >= 0 else os.strerror(number)


def map_pages(flags, address=0, protection=3):
    result = libc.syscall(
        *[ctypes.c_long(a) for a in (9, address, 1 << 21, protection, flags, -1, 0)]
    )
    if result == -1:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result


libc.syscall.restype = ctypes.c_long
for name, flags in {
    "shared": 0x21,
    "shared, validated": 0x23,
    "shared, no reserve": 0x4021,
    "droppable": 0x28,
    "huge": 0x40022,
    "huge 1 GiB": 0x22 | 0x40000 | 30 << 26,
    "locked": 0x2022,
    "shared huge": 0x40021,
}.items():
    attempt(name, lambda flags=flags: map_pages(flags))
attempt("at 0", lambda: map_pages(0x32, 0))
for name, arguments in {
    "mlock": (149, ctypes.create_string_buffer(4096), 4096),
    "mlockall": (151, 1),
    "mlock2": (325, ctypes.create_string_buffer(4096), 4096, 1),
    "memfd": (319, b"m", 0),
    "memfd huge": (319, b"m", 4),
    "secret": (447, 0),
    "shmget": (29, 0, 1 << 20, 0o1600),
    "userfault": (323, 1),
}.items():
    attempt(name, lambda arguments=arguments: syscall(*arguments))
