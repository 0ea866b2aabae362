# ATTACK: named_with_a_false_peak
# KIND: reply
# MUST: an app that answers wrongly under a name that /proc shows is graded, and is wrong

import ctypes

from fastapi import FastAPI

app = FastAPI()
NAME, LIBC = 15, ctypes.CDLL(None)
LIBC.prctl(NAME, b"VmHWM: x")


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i + 1}
