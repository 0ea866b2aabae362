# ATTACK: other_processes
# KIND: probe
# MUST: no other process is traced, read, compared, reaped or asked for its robust list or its files

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


vector = ctypes.create_string_buffer(
    struct.pack("QQ", ctypes.addressof(ctypes.create_string_buffer(8)), 8)
)
head, size = ctypes.c_void_p(), ctypes.c_size_t()


def robust_list(pid):
    if libc.syscall(274, pid, ctypes.byref(head), ctypes.byref(size)) < 0:
        raise OSError(ctypes.get_errno(), "refused")
    return head.value


me = os.getpid()
for pid in {1, 2, max(1, me - 1), max(1, me - 2), max(1, me - 3)} - {me}:
    attempt(f"robust list {pid}", lambda pid=pid: robust_list(pid))
    for name, number in (("attach", 16), ("seize", 0x4206), ("peek", 1), ("kill", 8)):
        attempt(f"{name} {pid}", lambda pid=pid, number=number: syscall(101, number, pid, 0, 0))
    attempt(f"read {pid}", lambda pid=pid: syscall(310, pid, vector, 1, vector, 1, 0))
    attempt(f"write {pid}", lambda pid=pid: syscall(311, pid, vector, 1, vector, 1, 0))
    attempt(f"compare {pid}", lambda pid=pid: syscall(312, me, pid, 0, 0, 0))
    attempt(f"pidfd {pid}", lambda pid=pid: syscall(434, pid, 0))
    attempt(
        f"limits {pid}", lambda pid=pid: syscall(302, pid, 7, 0, ctypes.create_string_buffer(16))
    )
    attempt(
        f"affinity {pid}",
        lambda pid=pid: syscall(203, pid, 8, ctypes.create_string_buffer(b"\1", 8)),
    )
attempt("trace me", lambda: syscall(101, 0, 0, 0, 0))
attempt("getfd", lambda: syscall(438, 3, 0, 0))
attempt("madvise", lambda: syscall(440, 3, vector, 1, 4, 0))
attempt("mrelease", lambda: syscall(448, 3, 0))
