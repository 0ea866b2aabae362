# ATTACK: prctl_options
# KIND: probe
# MUST: prctl gives nothing but the thread's name and whether it is dumpable

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


OPTIONS = {
    "PDEATHSIG": (1, 0),
    "DUMPABLE": (4, 1),
    "KEEPCAPS": (8, 1),
    "SECCOMP": (22, 1),
    "CAPBSET_DROP": (24, 0),
    "TSC": (26, 2),
    "SECUREBITS": (28, 1),
    "TIMERSLACK": (29, 1),
    "MCE_KILL": (33, 0),
    "MM": (35, 1, 0x10000),
    "SUBREAPER": (36, 1),
    "NO_NEW_PRIVS": (38, 1),
    "TID_ADDRESS": (40, 0),
    "THP": (41, 1),
    "CAP_AMBIENT": (47, 2, 21),
    "SPECULATION": (53, 0, 2),
    "IO_FLUSHER": (57, 1),
    "USER_DISPATCH": (59, 1, 0, 0, 0),
    "SCHED_CORE": (62, 1, 0, 0, 0),
    "MDWE": (65, 1),
    "AUXV": (0x41555856, 0),
    "VMA": (0x53564D41, 0, 0, 0, 0),
    "PTRACER": (0x59616D61, -1),
    "futex hash": (78, 1, 4),
}
for name, arguments in OPTIONS.items():
    attempt(name, lambda arguments=arguments: syscall(157, *arguments))
attempt("high bits", lambda: syscall(157, (1 << 32) | 36, 1))
