"""Three ways to stop a worker when the client leaves; one of them stops in the middle."""

import asyncio
from typing import Annotated

import anyio
from fastapi import Depends, FastAPI
from fastapi.sse import EventSourceResponse
from fastapi.testclient import TestClient

app = FastAPI()
done: list[str] = []


async def stop_worker() -> None:
    done.append("worker told")
    await asyncio.sleep(0.01)
    done.append("worker stopped")


@app.get("/in-finally", response_class=EventSourceResponse)
async def in_finally():
    try:
        yield "started"
        await asyncio.sleep(60)
    finally:
        await stop_worker()


@app.get("/shielded", response_class=EventSourceResponse)
async def shielded():
    try:
        yield "started"
        await asyncio.sleep(60)
    finally:
        with anyio.move_on_after(2, shield=True):
            await stop_worker()


async def run_worker():
    try:
        yield
    finally:
        await stop_worker()


@app.get("/dependency", response_class=EventSourceResponse)
async def in_a_dependency(worker: Annotated[None, Depends(run_worker)]):
    yield "started"
    await asyncio.sleep(60)


client = TestClient(app)
for path in ("/in-finally", "/shielded", "/dependency"):
    done.clear()
    with client.stream("GET", path) as answer:
        next(answer.iter_lines())
    print(path, done)

# prints: /in-finally ['worker told']
# prints: /shielded ['worker told', 'worker stopped']
# prints: /dependency ['worker told', 'worker stopped']
