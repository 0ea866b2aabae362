# ATTACK: restart_flood
# KIND: restart
# MUST: what it prints is counted over all its restarts

import sys

from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


print("x" * (5 << 19))
sys.stdout.flush()
