# ATTACK: run_hostile_log
# KIND: run
# MUST: a log of any bytes can be read from any place, and shown

import os
import threading

from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


def write():
    for _ in range(200):
        os.write(1, bytes(range(256)) + b"\x1b]0;title\x07\xf0\x9f\xed\xa0\x80\0" + b"\r" * 50)


threading.Timer(0.05, write).start()
