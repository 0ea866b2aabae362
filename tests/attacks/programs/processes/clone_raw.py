# ATTACK: clone_raw
# KIND: probe
# MUST: no process by any number of clone, and no thread with a namespace

import ctypes
import os
import signal

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
    result = libc.syscall(*[ctypes.c_long(a) if isinstance(a, int) else a for a in arguments])
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result


attempt("clone", lambda: syscall(56, signal.SIGCHLD, 0, 0, 0, 0))
attempt("clone vfork", lambda: syscall(56, 0x4100 | signal.SIGCHLD, 0, 0, 0, 0))
attempt("clone user", lambda: syscall(56, 0x10000000 | signal.SIGCHLD, 0, 0, 0, 0))
attempt("clone3", lambda: syscall(435, ctypes.create_string_buffer(88), 88))
attempt("fork", lambda: syscall(57))
attempt("vfork", lambda: syscall(58))
attempt("execveat", lambda: syscall(322, -100, b"/bin/true", 0, 0, 0))
