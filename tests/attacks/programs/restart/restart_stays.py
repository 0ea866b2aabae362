# ATTACK: restart_stays
# KIND: restart
# MUST: what ignores signals and forks away is gone after a restart

import atexit
import os
import signal
import threading
import time

from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, signal.SIG_IGN)


def stay():
    while True:
        time.sleep(0.01)


atexit.register(stay)
for _ in range(8):
    threading.Thread(target=stay).start()
try:
    if os.fork() == 0:
        stay()
except OSError:
    pass
