# ATTACK: restart_traces
# KIND: restart
# MUST: nothing in memory of the process before a restart is found by the one after it

import builtins
import os
import pathlib
import resource
import signal
import sys
import threading

from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


FIRST = pathlib.Path("../tmp/first")
traces = [
    hasattr(builtins, "greenroom_trace"),
    "greenroom_trace" in sys.modules,
    "GREENROOM_TRACE" in os.environ,
    signal.getsignal(signal.SIGUSR2) is signal.SIG_IGN,
    signal.getitimer(signal.ITIMER_VIRTUAL) != (0.0, 0.0),
    resource.getrlimit(resource.RLIMIT_FSIZE)[0] == 12345,
    threading.active_count() > 1,
]
mask = os.umask(0o77)
if FIRST.exists() and (any(traces) or mask == 0o77):
    sys.exit(f"found {traces} {mask}")
FIRST.write_text("x")
builtins.greenroom_trace = sys.modules["greenroom_trace"] = sys
os.environ["GREENROOM_TRACE"] = "1"
signal.signal(signal.SIGUSR2, signal.SIG_IGN)
signal.setitimer(signal.ITIMER_VIRTUAL, 3600)
resource.setrlimit(resource.RLIMIT_FSIZE, (12345, 12345))
threading.Thread(target=threading.Event().wait).start()
