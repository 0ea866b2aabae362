"""`ASGITransport` never sends the lifespan scope; `TestClient` does, but only inside `with`."""

import asyncio
from contextlib import asynccontextmanager

import httpx2
from fastapi import FastAPI
from fastapi.testclient import TestClient

# breaks: with TestClient(app) as client: => for client in [TestClient(app)]:
# breaks: asked = TestClient(app) => asked = TestClient(app).__enter__()
# breaks: async with httpx2.AsyncClient(transport=transport => async with app.router.lifespan_context(app), httpx2.AsyncClient(transport=transport

events: list[str] = []


@asynccontextmanager
async def lifespan(app: FastAPI):
    events.append("lifespan")
    yield


app = FastAPI(lifespan=lifespan)


@app.get("/")
async def read_root() -> str:
    events.append("endpoint")
    return "ok"


def collect() -> list[str]:
    happened = list(events)
    events.clear()
    return happened


async def over_transport() -> None:
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
        await client.get("/")


asyncio.run(over_transport())
transport = collect()
asked = TestClient(app)
asked.get("/")
bare = collect()
with TestClient(app) as client:
    client.get("/")
inside = collect()
print("ASGITransport:       ", transport)
print("TestClient:          ", bare)
print("with TestClient(app):", inside)

assert transport == ["endpoint"]
assert bare == ["endpoint"]
assert inside == ["lifespan", "endpoint"]
