# ATTACK: restart_hoard
# KIND: restart
# MUST: memory, threads and open files of the process before a restart are free after it

import os
import pathlib
import sys
import threading

from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


FIRST = pathlib.Path("../tmp/first")
if FIRST.exists() and len(os.listdir("../tmp")) > 1:
    sys.exit("more files than were made")
FIRST.write_text("x")
held = [bytearray(b"x" * (1 << 20)) for _ in range(100)]
opened = [open("/dev/null") for _ in range(150)]
for _ in range(40):
    threading.Thread(target=threading.Event().wait).start()
