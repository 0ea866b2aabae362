# ATTACK: file_handles
# KIND: probe
# MUST: no file is opened by its kernel handle (open_by_handle_at), nor is a handle told

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


handle = ctypes.create_string_buffer(b"\x08\0\0\0\x01\0\0\0" + bytes(8), 136)
mount = ctypes.c_int()
for path in (b"/", b".", b"/usr"):
    for flags in (0, 0x200, 0x400, 0x1000):
        attempt(
            f"tell {path} {flags}",
            lambda path=path, flags=flags: syscall(
                303, -100, path, handle, ctypes.byref(mount), flags
            ),
        )
for number in (2, 0, 128):
    handle[8:16] = number.to_bytes(8, "little")
    attempt(f"open {number}", lambda: syscall(304, -100, handle, os.O_RDONLY))
