# ATTACK: run_floods_its_log
# KIND: run
# MUST: a log that never ends is cut, and ends the run

import threading

from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


def flood():
    while True:
        print("x" * 1000)


threading.Timer(0.1, flood).start()
