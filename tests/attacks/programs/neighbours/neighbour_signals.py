# ATTACK: neighbour_signals
# KIND: pair
# MUST: no signal reaches the other of two submissions, by number, group, handle or owner

import ctypes
import fcntl
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


def found(value):
    return value or 1 / 0


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


@app.get("/r")
async def read_results():
    look()
    return results


SYSCALL = ctypes.CDLL(None, use_errno=True).syscall
NUMBERS = [n for n in range(max(2, os.getpid() - 64), os.getpid() + 64) if n != os.getpid()]
PIDFD_OPEN, TKILL, RT_SIGQUEUEINFO = 434, 200, 129


def ask(*arguments):
    if SYSCALL(*arguments) < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return arguments


def any_of(action):
    """The first process number with which it works; else the last error."""
    last = None
    for number in NUMBERS:
        try:
            return action(number) or number
        except OSError as error:
            last = error
    raise last


def own(number):
    read, _ = os.pipe()
    fcntl.fcntl(read, fcntl.F_SETOWN, number)


def look():
    attempt("kill", lambda: any_of(lambda n: os.kill(n, signal.SIGKILL)))
    attempt("exists", lambda: any_of(lambda n: os.kill(n, 0)))
    attempt("group", lambda: any_of(lambda n: os.killpg(n, signal.SIGKILL)))
    attempt("everyone", lambda: os.kill(-1, signal.SIGKILL))
    attempt("thread", lambda: any_of(lambda n: ask(TKILL, n, signal.SIGKILL)))
    attempt("queue", lambda: any_of(lambda n: ask(RT_SIGQUEUEINFO, n, signal.SIGKILL, None)))
    attempt("handle", lambda: any_of(lambda n: ask(PIDFD_OPEN, n, 0)))
    attempt("owner", lambda: any_of(own))
