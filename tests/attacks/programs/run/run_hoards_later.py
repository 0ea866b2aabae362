# ATTACK: run_hoards_later
# KIND: run
# MUST: limits hold between requests too

import threading

from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


def hoard():
    keep = []
    while True:
        keep.append(bytearray(b"x" * (1 << 20)))


threading.Timer(0.1, hoard).start()
