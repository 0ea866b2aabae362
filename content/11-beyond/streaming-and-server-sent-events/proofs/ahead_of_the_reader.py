"""A stream waits for a client that does not read; a queue with a task behind it does not."""

import asyncio
import socket
from contextlib import asynccontextmanager

import uvicorn
from fastapi import FastAPI
from fastapi.sse import EventSourceResponse

# breaks: queue: asyncio.Queue[str] = asyncio.Queue() => queue: asyncio.Queue[str] = asyncio.Queue(2)
# breaks: yield row()  # a line => yield row()[:10]
# breaks: yield row()  # an event => yield row()[:10]

ROWS = 1_000
app = FastAPI()
made: list[int] = []


def row() -> str:
    made.append(1)
    return "x" * 10_000


@app.get("/lines")
async def lines():
    for _ in range(ROWS):
        yield row()  # a line


@app.get("/events", response_class=EventSourceResponse)
async def events():
    for _ in range(ROWS):
        yield row()  # an event


@app.get("/behind-a-queue")
async def behind_a_queue():
    queue: asyncio.Queue[str] = asyncio.Queue()

    async def pump() -> None:
        for _ in range(ROWS):
            await queue.put(row())

    pumping = asyncio.create_task(pump())
    for _ in range(ROWS):
        yield await queue.get()
    await pumping


@asynccontextmanager
async def served():
    """uvicorn without a listening socket: each client brings a pair of sockets of its own."""
    server = uvicorn.Server(uvicorn.Config(app, log_level=60))
    serving = asyncio.create_task(server.serve(sockets=[]))
    while not server.started:
        await asyncio.sleep(0.01)
    yield server
    server.should_exit = True
    await serving


async def made_for(server: uvicorn.Server, path: str) -> int:
    """Rows made for a client that asks and then does not read."""
    made.clear()
    config, state = server.config, server.server_state
    ours, theirs = socket.socketpair()
    await asyncio.get_running_loop().connect_accepted_socket(
        lambda: config.http_protocol_class(config=config, server_state=state, app_state={}), theirs
    )
    _, writer = await asyncio.open_connection(sock=ours, limit=1_000)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: test\r\n\r\n".encode())
    await asyncio.sleep(0.2)
    count = len(made)
    writer.transport.abort()
    await asyncio.sleep(0.05)
    return count


async def main() -> None:
    async with served() as server:
        counts = {}
        for path in ("/lines", "/events", "/behind-a-queue"):
            counts[path] = await made_for(server, path)
            print(f"{path:15} made {counts[path]} of {ROWS} rows for a client that reads none")
    assert 0 < counts["/lines"] < ROWS // 2
    assert 0 < counts["/events"] < ROWS // 2
    assert counts["/behind-a-queue"] == ROWS


asyncio.run(main())
