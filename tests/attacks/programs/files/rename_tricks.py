# ATTACK: rename_tricks
# KIND: probe
# MUST: renameat2 makes no device (whiteout), swaps no folder with one outside, moves nothing out

import ctypes
import errno
import os
import pathlib
import stat

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


def whiteout():
    pathlib.Path(BOX, "tmp", "a").write_text("a")
    syscall(316, -100, f"{BOX}/tmp/a".encode(), -100, f"{BOX}/tmp/b".encode(), 4)
    left = os.lstat(f"{BOX}/tmp/a")
    return os.open(f"{BOX}/tmp/a", os.O_RDONLY) if stat.S_ISCHR(left.st_mode) else 1 / 0


def swap(outside):
    if (result := syscall(316, -100, f"{BOX}/tmp".encode(), -100, outside.encode(), 2)) != 0:
        raise OSError(result)
    return result


attempt("whiteout", whiteout)
for outside in ("/etc", "/usr", "/tmp", os.path.dirname(BOX)):
    attempt(f"swap {outside}", lambda outside=outside: swap(outside))
    attempt(
        f"move {outside}",
        lambda outside=outside: os.rename(f"{BOX}/tmp/b", f"{outside}/greenroom-b"),
    )
