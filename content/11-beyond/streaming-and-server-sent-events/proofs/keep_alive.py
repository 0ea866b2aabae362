"""An idle event stream is pinged after 15 seconds; a timeout around `anext` ends the generator."""

import asyncio
import selectors
from contextlib import suppress

import httpx2
from fastapi import FastAPI
from fastapi.sse import EventSourceResponse, ServerSentEvent

# breaks: @app.get("/idle", response_class=EventSourceResponse) => @app.get("/idle")
# breaks: await asyncio.sleep(40)  # nothing happens => await asyncio.sleep(10)
# breaks: asyncio.wait_for(anext(steps), 10) => anext(steps)
# breaks: asyncio.wait_for(queue.get(), 10) => asyncio.wait_for(queue.get(), 20)
# breaks: asyncio.wait({following}, timeout=10) => asyncio.wait({following}, timeout=20)

app = FastAPI()


class Clock(selectors.DefaultSelector):
    """Where nothing is ready it does not wait, it moves the time on."""

    now = 0.0

    def select(self, timeout: float | None = None):
        ready = super().select(0 if timeout else timeout)
        if not ready:
            self.now += timeout or 0
        return ready


class FastLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self.clock = Clock()
        super().__init__(self.clock)

    def time(self) -> float:
        return self.clock.now


async def two_steps():
    yield "first"
    await asyncio.sleep(15)
    yield "second"


@app.get("/idle", response_class=EventSourceResponse)
async def idle():
    yield "first"
    await asyncio.sleep(40)  # nothing happens
    yield "second"


@app.get("/impatient", response_class=EventSourceResponse)
async def impatient():
    steps = two_steps()
    with suppress(StopAsyncIteration):
        while True:
            try:
                yield await asyncio.wait_for(anext(steps), 10)
            except TimeoutError:
                yield ServerSentEvent(comment="still here")


@app.get("/patient", response_class=EventSourceResponse)
async def patient():
    steps = two_steps()
    following = asyncio.ensure_future(anext(steps, None))
    try:
        while True:
            done, _ = await asyncio.wait({following}, timeout=10)
            if not done:
                yield ServerSentEvent(comment="still here")
                continue
            if (step := following.result()) is None:
                return
            yield step
            following = asyncio.ensure_future(anext(steps, None))
    finally:
        following.cancel()


@app.get("/queued", response_class=EventSourceResponse)
async def queued():
    queue: asyncio.Queue[str | None] = asyncio.Queue(maxsize=1)

    async def pump() -> None:
        async for step in two_steps():
            await queue.put(step)
        await queue.put(None)

    pumping = asyncio.create_task(pump())
    try:
        while True:
            try:
                step = await asyncio.wait_for(queue.get(), 10)
            except TimeoutError:
                yield ServerSentEvent(comment="still here")
                continue
            if step is None:
                return
            yield step
    finally:
        pumping.cancel()


async def read(path: str) -> list[str]:
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
        body = (await client.get(path, timeout=None)).text
    return [line for line in body.splitlines() if line]


async def main() -> None:
    came = {path: await read(path) for path in ("/idle", "/impatient", "/patient", "/queued")}
    for path, lines in came.items():
        print(f"{path:11}", lines)
    first, second, comment = 'data: "first"', 'data: "second"', ": still here"
    assert came["/idle"] == [first, ": ping", ": ping", second]
    assert came["/impatient"] == [first, comment]
    assert came["/patient"] == [first, comment, second]
    assert came["/queued"] == [first, comment, second]


with asyncio.Runner(loop_factory=FastLoop) as runner:
    runner.run(main())
