# ATTACK: leave_traces
# KIND: twice
# MUST: what one submission leaves anywhere, the next does not find

import builtins
import fcntl
import os
import pathlib
import resource
import signal
import sys
import tempfile

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


PLACES = [
    f"{BOX}/tmp",
    f"{BOX}/app",
    BOX,
    tempfile.gettempdir(),
    "/tmp",
    "/var/tmp",
    "/dev/shm",
    "/run",
    sys.prefix,
    os.path.dirname(os.__file__),
]


def found(value):
    return value or 1 / 0


for place in PLACES:
    attempt(f"file {place}", lambda place=place: pathlib.Path(place, "greenroom-trace").read_text())
attempt("environment", lambda: os.environ["GREENROOM_TRACE"])
attempt("module", lambda: sys.modules["greenroom_trace"])
attempt("builtin", lambda: builtins.greenroom_trace)
attempt("mask", lambda: found(os.umask(0o77) == 0o77))
attempt("limit", lambda: found(resource.getrlimit(resource.RLIMIT_FSIZE)[0] == 12345))
attempt("handler", lambda: found(signal.getsignal(signal.SIGUSR2) is signal.SIG_IGN))
attempt(
    "lock", lambda: fcntl.flock(open(os.__file__), fcntl.LOCK_EX | fcntl.LOCK_NB) and 1 or 1 / 0
)

for place in PLACES:
    try:
        pathlib.Path(place, "greenroom-trace").write_text("trace")
    except OSError:
        pass
os.environ["GREENROOM_TRACE"] = "1"
sys.modules["greenroom_trace"] = builtins.greenroom_trace = sys
signal.signal(signal.SIGUSR2, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (12345, 12345))
