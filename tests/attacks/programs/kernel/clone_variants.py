# ATTACK: clone_variants
# KIND: probe
# MUST: clone and clone3 make no process and no namespace, however the flags are dressed

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


THREAD, VM, SIGNALS, FILES = 0x10000, 0x100, 0x800, 0x200
FLAGS = {
    "vfork": 0x4000 | VM | 17,
    "parent": 0x8000 | 17,
    "pidfd": 0x1000 | 17,
    "plain": 17,
    "no signal": 0,
    "high bits": (1 << 32) | 17,
    "user": 0x10000000 | 17,
    "thread and user": THREAD | VM | SIGNALS | 0x10000000,
    "thread and mounts": THREAD | VM | SIGNALS | 0x20000,
    "thread and cgroup": THREAD | VM | SIGNALS | 0x02000000,
    "traced": THREAD | VM | SIGNALS | 0x2000,
}


def clone(flags):
    pid = libc.syscall(
        ctypes.c_long(56),
        ctypes.c_long(flags),
        ctypes.c_long(0),
        ctypes.c_long(0),
        ctypes.c_long(0),
        ctypes.c_long(0),
    )
    if pid == 0:
        os._exit(0)
    if pid < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return pid


for name, flags in FLAGS.items():
    attempt(name, lambda flags=flags: clone(flags))
for flags in (17, 0x10000000, 0x80, 1 << 32, 1 << 33):
    block = ctypes.create_string_buffer(struct.pack("11Q", flags, *[0] * 3, 17, *[0] * 6))
    attempt(f"clone3 {flags:x}", lambda block=block: syscall(435, block, 88))
