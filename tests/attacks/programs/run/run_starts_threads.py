# ATTACK: run_starts_threads
# KIND: run
# MUST: a storm of threads in an app that nobody calls ends it, or is refused

import threading
import time

from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


def storm():
    while True:
        try:
            threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
        except RuntimeError:
            time.sleep(0.01)


threading.Timer(0.1, storm).start()
