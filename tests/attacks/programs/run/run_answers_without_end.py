# ATTACK: run_answers_without_end
# KIND: run
# MUST: an answer that never ends is read up to its limit

from fastapi import FastAPI
from fastapi.responses import StreamingResponse

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


@app.middleware("http")
async def endless(request, call_next):
    async def body():
        while True:
            yield b"x" * 65_536

    return StreamingResponse(body())
