# ATTACK: neighbour_processes
# KIND: pair
# MUST: neither of two submissions reads, traces or counts the processes of the other

import ctypes
import os
import pathlib
import resource

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
SYSINFO, PROCESS_VM_READV, PTRACE, KCMP = 99, 310, 101, 312
NUMBERS = [n for n in range(max(2, os.getpid() - 64), os.getpid() + 64) if n != os.getpid()]


def ask(*arguments):
    if SYSCALL(*arguments) < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return arguments


def any_of(action):
    last = None
    for number in NUMBERS:
        try:
            return action(number) or number
        except OSError as error:
            last = error
    raise last


def processes_of_machine():
    buffer = ctypes.create_string_buffer(256)
    ask(SYSINFO, buffer)
    return int.from_bytes(buffer[80:82], "little")


def look():
    attempt("machine", processes_of_machine)
    attempt("load", os.getloadavg)
    attempt("list", lambda: found([n for n in os.listdir("/proc") if n.isdecimal()]))
    for name in ("cmdline", "environ", "maps", "mem", "status", "stat", "cwd/main.py", "fd"):
        attempt(
            name, lambda name=name: any_of(lambda n: pathlib.Path(f"/proc/{n}", name).read_bytes())
        )
    attempt("attach", lambda: any_of(lambda n: ask(PTRACE, 16, n, 0, 0)))
    attempt("memory", lambda: any_of(lambda n: ask(PROCESS_VM_READV, n, None, 0, None, 0, 0)))
    attempt("compare", lambda: any_of(lambda n: ask(KCMP, os.getpid(), n, 0, 0, 0)))
    attempt("limits", lambda: any_of(lambda n: resource.prlimit(n, resource.RLIMIT_CPU)))
    attempt("wait", lambda: any_of(lambda n: os.waitpid(n, os.WNOHANG)))
