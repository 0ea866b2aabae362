# ATTACK: restart_ends_at_once
# KIND: restart
# MUST: a process that ends in the moment of a restart is the app's end, never the judge's

import os
import random
import threading

from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


@app.middleware("http")
async def end_soon(request, call_next):
    threading.Timer(random.random() / 500, os._exit, [3]).start()
    return await call_next(request)
