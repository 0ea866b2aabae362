"""Each request is a task on one loop: they overlap at `await`; one that blocks stops them all."""

import asyncio
import time

import httpx2
from fastapi import FastAPI

# breaks: await asyncio.sleep(0.05)  # lets others go on => time.sleep(0.05)
# breaks: time.sleep(0.05)  # lets nobody go on => await asyncio.sleep(0.05)

events: list[str] = []
app = FastAPI()


@app.get("/waits/{name}")
async def wait(name: str) -> None:
    events.append(f"{name} begins")
    await asyncio.sleep(0.05)  # lets others go on
    events.append(f"{name} ends")


@app.get("/blocks/{name}")
async def block(name: str) -> None:
    events.append(f"{name} begins")
    time.sleep(0.05)  # lets nobody go on
    events.append(f"{name} ends")


async def two(path: str) -> list[str]:
    events.clear()
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
        await asyncio.gather(client.get(f"{path}/a"), client.get(f"{path}/b"))
    return list(events)


waiting, blocking = asyncio.run(two("/waits")), asyncio.run(two("/blocks"))
print("await:     ", waiting)
print("time.sleep:", blocking)

assert waiting[:2] == ["a begins", "b begins"]
assert blocking == ["a begins", "a ends", "b begins", "b ends"]
