# ATTACK: restart_bomb
# KIND: restart
# MUST: the limit of memory holds for the process after a restart

import pathlib

from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


FIRST = pathlib.Path("../tmp/first")
keep = []
while FIRST.exists():
    keep.append(bytearray(b"x" * (1 << 20)))
FIRST.write_text("x")
