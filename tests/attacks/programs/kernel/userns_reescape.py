# ATTACK: userns_reescape
# KIND: probe
# MUST: no new user namespace, no mount, no remount rw, no pivot, no setns: neither in the child
#       nor from a thread

import ctypes
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


attempt("unshare user", lambda: syscall(272, 0x10000000))
attempt("unshare user|ns", lambda: syscall(272, 0x10020000))
attempt("unshare ns", lambda: syscall(272, 0x20000))
attempt("remount /", lambda: libc.mount(None, b"/", None, 32, None) == 0 or 1 / 0)
attempt("tmpfs", lambda: libc.mount(b"t", BOX.encode() + b"/tmp", b"tmpfs", 0, None) == 0 or 1 / 0)
attempt("proc", lambda: libc.mount(b"p", BOX.encode() + b"/tmp", b"proc", 0, None) == 0 or 1 / 0)
attempt("umount /box", lambda: libc.umount2(BOX.encode(), 2) == 0 or 1 / 0)
attempt("chroot", lambda: os.chroot(BOX))
