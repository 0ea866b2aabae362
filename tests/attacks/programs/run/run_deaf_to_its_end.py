# ATTACK: run_deaf_to_its_end
# KIND: run
# MUST: what ignores signals and never leaves ends when it is stopped

import atexit
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
threading.Thread(target=stay).start()
