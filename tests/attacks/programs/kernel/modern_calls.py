# ATTACK: modern_calls
# KIND: probe
# MUST: young and dangerous kernel calls are refused

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


def syscall(*arguments):
    result = libc.syscall(*[ctypes.c_long(a) if isinstance(a, int) else a for a in arguments])
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result


CALLS = {
    "io_uring_setup": 425,
    "io_uring_enter": 426,
    "userfaultfd": 323,
    "bpf": 321,
    "perf_event_open": 298,
    "memfd_create": 319,
    "memfd_secret": 447,
    "keyctl": 250,
    "add_key": 248,
    "request_key": 249,
    "process_vm_readv": 310,
    "process_vm_writev": 311,
    "pidfd_open": 434,
    "pidfd_getfd": 438,
    "open_tree": 428,
    "move_mount": 429,
    "fsopen": 430,
    "mount_setattr": 442,
    "fanotify_init": 300,
    "kcmp": 312,
    "ptrace": 101,
    "personality": 135,
    "seccomp": 317,
    "shmget": 29,
    "msgget": 68,
    "semget": 64,
    "init_module": 175,
    "kexec_load": 246,
    "syslog": 103,
    "quotactl": 179,
    "add_watch": 253,
}
buffer = ctypes.create_string_buffer(b"memory", 256)
for name, number in CALLS.items():
    attempt(name, lambda number=number: syscall(number, buffer, 0, 0, 0, 0))
for number in (600, 1000, 0x3FFFFFFF):
    attempt(f"unknown {number}", lambda number=number: syscall(number, 0, 0, 0, 0, 0))
