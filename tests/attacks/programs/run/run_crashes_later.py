# ATTACK: run_crashes_later
# KIND: run
# MUST: a crash between two requests is told by its signal

import ctypes
import threading

from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


threading.Timer(0.1, ctypes.string_at, [0]).start()
