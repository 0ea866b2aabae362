"""TestClient reads an endless stream and leaves it; ASGITransport waits for the end of the body."""

import asyncio

import httpx2
from fastapi import FastAPI
from fastapi.sse import EventSourceResponse
from fastapi.testclient import TestClient

# breaks: await asyncio.sleep(1)  # between two numbers => return
# breaks: events.append("left") => pass
# breaks: httpx2.ASGITransport(app=app) => httpx2.MockTransport(lambda request: httpx2.Response(200))

app = FastAPI()
events: list[str] = []


@app.get("/numbers", response_class=EventSourceResponse)
async def numbers():
    try:
        yield 1
        yield 2
        while True:
            await asyncio.sleep(1)  # between two numbers
            yield 3
    finally:
        events.append("left")


def read_two() -> list[str]:
    """Lines of the first two events; leaving the block disconnects."""
    with TestClient(app).stream("GET", "/numbers") as answer:
        lines = answer.iter_lines()
        return [next(lines) for _ in range(3)]


async def head_within(seconds: float) -> str:
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
        try:
            async with asyncio.timeout(seconds), client.stream("GET", "/numbers") as answer:
                return str(answer.status_code)
        except TimeoutError:
            return "no head"


lines = read_two()
after = list(events)
head = asyncio.run(head_within(0.3))
print("TestClient:   ", lines, "generator:", after)
print("ASGITransport:", head, "within 0.3 s")
assert lines == ["data: 1", "", "data: 2"]
assert after == ["left"]
assert head == "no head"
