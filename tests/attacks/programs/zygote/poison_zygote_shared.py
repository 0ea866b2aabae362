# ATTACK: poison_zygote_shared
# KIND: zygote
# MUST: shared kernel objects: file offsets, O_NONBLOCK, SO_* options of inherited fds, umask,
#       cwd, rlimits, timers touch no sibling

import fcntl
import os
import resource
import signal
import socket

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


os.umask(0o777)
os.chdir("/")
for fd in range(0, 64):
    try:
        fcntl.fcntl(fd, fcntl.F_SETFL, os.O_NONBLOCK | os.O_APPEND)
    except OSError:
        pass
    try:
        os.ftruncate(fd, 0)
    except OSError:
        pass
    try:
        os.lseek(fd, 0, 0)
    except OSError:
        pass
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        pass
resource.setrlimit(resource.RLIMIT_NOFILE, (20, 20))
signal.setitimer(signal.ITIMER_REAL, 0.5)
