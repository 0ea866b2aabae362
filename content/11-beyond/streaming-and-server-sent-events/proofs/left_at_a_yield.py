"""A generator that is left at its `yield` runs its `finally` when it is collected, not before."""

import asyncio
import gc
import socket
from contextlib import asynccontextmanager

import uvicorn
from fastapi import Depends, FastAPI
from fastapi.sse import EventSourceResponse

# breaks: yield "x" * 20_000  # a line => yield await asyncio.sleep(0.01, "x")
# breaks: yield "x" * 20_000  # an event => yield await asyncio.sleep(0.01, "x")
# breaks: gc.collect() => gc.get_count()

app = FastAPI()
events: list[str] = []


async def open_session():
    try:
        yield
    finally:
        events.append("session closed")


@app.get("/lines", dependencies=[Depends(open_session)])
async def lines():
    try:
        while True:
            yield "x" * 20_000  # a line
    finally:
        events.append("finally")


@app.get("/events", response_class=EventSourceResponse, dependencies=[Depends(open_session)])
async def many_events():
    try:
        while True:
            yield "x" * 20_000  # an event
    finally:
        events.append("finally")


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


async def leave(server: uvicorn.Server, path: str) -> tuple[list[str], list[str]]:
    """Reads nothing until the server has to wait, leaves; then lets Python collect garbage."""
    events.clear()
    config, state = server.config, server.server_state
    ours, theirs = socket.socketpair()
    await asyncio.get_running_loop().connect_accepted_socket(
        lambda: config.http_protocol_class(config=config, server_state=state, app_state={}), theirs
    )
    _, writer = await asyncio.open_connection(sock=ours, limit=1_000)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: test\r\n\r\n".encode())
    await asyncio.sleep(0.1)
    writer.transport.abort()
    await asyncio.sleep(0.1)
    after_leaving = list(events)
    gc.collect()
    await asyncio.sleep(0.05)
    return after_leaving, list(events)


async def main() -> None:
    gc.disable()
    async with served() as server:
        for path in ("/lines", "/events"):
            left, collected = await leave(server, path)
            print(f"{path:8} after leaving: {left}, after a collection: {collected}")
            assert left == ["session closed"], path
            assert collected == ["session closed", "finally"], path


asyncio.run(main())
