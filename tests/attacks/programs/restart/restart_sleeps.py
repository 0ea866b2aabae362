# ATTACK: restart_sleeps
# KIND: restart
# MUST: an app that never starts again is over its time

import pathlib
import time

from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


FIRST = pathlib.Path("../tmp/first")
if FIRST.exists():
    time.sleep(3600)
FIRST.write_text("x")
