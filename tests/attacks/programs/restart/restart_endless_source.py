# ATTACK: restart_endless_source
# KIND: restart
# MUST: a source that became an endless file ends by time or memory

import os

from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


os.unlink("main.py")
os.symlink("/dev/urandom", "main.py")
