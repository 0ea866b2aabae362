# ATTACK: become_another
# KIND: probe
# MUST: no other user, group, session, priority, processor, clock or host name

import ctypes
import errno
import os
import signal
import time

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


attempt("user", lambda: os.setuid(0))
attempt("users", lambda: os.setresuid(0, 0, 0))
attempt("group", lambda: os.setgid(0))
attempt("groups", lambda: os.setgroups([0]))
attempt("nice", lambda: os.setpriority(os.PRIO_PROCESS, 0, -1))
attempt("processors", lambda: os.sched_setaffinity(0, {0}))
attempt("real time", lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1)))
attempt("clock", lambda: time.clock_settime(time.CLOCK_REALTIME, 0))
attempt("host name", lambda: syscall(170, b"x", 1))
attempt("capabilities", lambda: syscall(126, b"\x22\x05\x08\x20" + bytes(4), b"\xff" * 24))
attempt("chroot", lambda: os.chroot("."))
for pid in (0, -1, -os.getpid(), os.getpid() + 1, 2):
    attempt(f"kill {pid}", lambda pid=pid: os.kill(pid, signal.SIGCONT))
attempt("kill group", lambda: os.killpg(0, signal.SIGCONT))
attempt("pidfd", lambda: os.pidfd_open(os.getpid()))
