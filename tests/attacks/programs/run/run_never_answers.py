# ATTACK: run_never_answers
# KIND: run
# MUST: requests without an answer end, and the run can be stopped

import time

from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


@app.middleware("http")
async def never(request, call_next):
    time.sleep(3600)
