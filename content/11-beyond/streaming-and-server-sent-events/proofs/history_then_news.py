"""Who reads the history first misses what happens meanwhile; who watches first hears it twice."""

import asyncio
from contextlib import contextmanager

import httpx2
from fastapi import FastAPI
from fastapi.sse import EventSourceResponse, ServerSentEvent

# breaks: await granted.wait()  # for a connection => pass
# breaks: copies = list(steps)  # what it has read => copies = []
# breaks: if number > last:  # told before? => if True:
# breaks: happen(3)  # after the snapshot => happen(5)

app = FastAPI()
steps: list[int] = []
watchers: list[asyncio.Queue[int]] = []
END = 4
asked, granted, taken, answered = (asyncio.Event() for _ in range(4))


def happen(number: int) -> None:
    steps.append(number)
    for queue in watchers:
        queue.put_nowait(number)


async def read_history() -> list[int]:
    asked.set()
    await granted.wait()  # for a connection
    copies = list(steps)  # what it has read
    taken.set()
    await answered.wait()  # the answer travels
    return copies


@contextmanager
def watch():
    queue: asyncio.Queue[int] = asyncio.Queue()
    watchers.append(queue)
    yield queue
    watchers.remove(queue)


async def until_end(queue: asyncio.Queue[int]):
    while True:
        async with asyncio.timeout(0.5):
            number = await queue.get()
        yield number
        if number == END:
            return


@app.get("/history-first", response_class=EventSourceResponse)
async def history_first():
    for number in await read_history():
        yield number
    with watch() as queue:
        async for number in until_end(queue):
            yield number


@app.get("/watch-first", response_class=EventSourceResponse)
async def watch_first():
    with watch() as queue:
        for number in await read_history():
            yield number
        async for number in until_end(queue):
            yield number


@app.get("/watch-first-and-compare", response_class=EventSourceResponse)
async def watch_first_and_compare():
    last = 0
    with watch() as queue:
        for number in await read_history():
            yield ServerSentEvent(data=number, id=str(number))
            last = number
        async for number in until_end(queue):
            if number > last:  # told before?
                yield ServerSentEvent(data=number, id=str(number))


async def follow(path: str) -> list[int]:
    """Step 1 is old, 2 comes before the snapshot, 3 after it, 4 when somebody watches."""
    steps[:] = [1]
    for event in (asked, granted, taken, answered):
        event.clear()
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
        answer = asyncio.create_task(client.get(path))
        await asked.wait()
        happen(2)
        granted.set()
        await taken.wait()
        happen(3)  # after the snapshot
        answered.set()
        while not watchers:
            await asyncio.sleep(0.01)
        happen(END)
        body = (await answer).text
    return [int(line[6:]) for line in body.splitlines() if line.startswith("data: ")]


async def main() -> None:
    came = {}
    for path in ("/history-first", "/watch-first", "/watch-first-and-compare"):
        came[path] = await follow(path)
        print(f"{path:25}", came[path])
    assert came["/history-first"] == [1, 2, 4]
    assert came["/watch-first"] == [1, 2, 2, 3, 4]
    assert came["/watch-first-and-compare"] == [1, 2, 3, 4]


asyncio.run(main())
