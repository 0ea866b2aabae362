# ATTACK: posix_shared
# KIND: probe
# MUST: no semaphore, queue or shared memory by name or key

import ctypes
import errno
import multiprocessing
import multiprocessing.shared_memory
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


attempt(
    "shared memory",
    lambda: multiprocessing.shared_memory.SharedMemory("greenroom", create=True, size=10).name,
)
attempt("lock", multiprocessing.Lock)
attempt("queue", multiprocessing.Queue)
attempt("array", lambda: multiprocessing.Array("b", 10))
attempt("shm_open", lambda: os.open("/dev/shm/greenroom", os.O_CREAT | os.O_RDWR))
attempt("mqueue", lambda: os.listdir("/dev/mqueue"))
for name, number in {
    "shmget": 29,
    "semget": 64,
    "msgget": 68,
    "mq_open": 240,
    "mq_unlink": 241,
    "shmat": 30,
    "semop": 65,
    "msgsnd": 69,
}.items():
    attempt(name, lambda number=number: syscall(number, 0, 1, 512, 0, 0))
