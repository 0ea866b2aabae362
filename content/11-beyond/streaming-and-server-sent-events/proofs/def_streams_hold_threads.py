"""40 waiting `def` streams take all 40 threads: `def` routes hang, even when no client is left."""

import asyncio
import socket
import threading
from contextlib import asynccontextmanager

import uvicorn
from fastapi import FastAPI
from fastapi.sse import EventSourceResponse

# breaks: STREAMS = 40 => STREAMS = 39
# breaks: def read_stock() -> str: => async def read_stock() -> str:
# breaks: released.wait(5)  # blocks its thread => pass

STREAMS = 40
released = threading.Event()
app = FastAPI()


@app.get("/progress", response_class=EventSourceResponse)
def progress():
    yield "first"
    released.wait(5)  # blocks its thread


@app.get("/stock")
def read_stock() -> str:
    return "stock"


@app.get("/health")
async def read_health() -> str:
    return "health"


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


async def send(server: uvicorn.Server, path: str):
    config, state = server.config, server.server_state
    ours, theirs = socket.socketpair()
    await asyncio.get_running_loop().connect_accepted_socket(
        lambda: config.http_protocol_class(config=config, server_state=state, app_state={}), theirs
    )
    reader, writer = await asyncio.open_connection(sock=ours)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: test\r\n\r\n".encode())
    return reader, writer


async def answers(reader: asyncio.StreamReader, within: float) -> bool:
    try:
        await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), within)
    except TimeoutError:
        return False
    return True


async def main() -> None:
    async with served() as server:
        streams = [await send(server, "/progress") for _ in range(STREAMS)]
        for reader, _ in streams:
            await reader.readuntil(b"first")
        stock, stock_writer = await send(server, "/stock")
        health, health_writer = await send(server, "/health")
        healthy = await answers(health, 1)
        while_open = await answers(stock, 0.2)
        for _, writer in streams:
            writer.transport.abort()
        when_gone = while_open or await answers(stock, 0.2)
        released.set()
        at_last = when_gone or await answers(stock, 1)
        stock_writer.close()
        health_writer.close()
    print(f"{STREAMS} def streams wait:   async health answers: {healthy}, def stock: {while_open}")
    print(f"all {STREAMS} clients left:   def stock: {when_gone}")
    print(f"the threads come back: def stock: {at_last}")
    assert (healthy, while_open, when_gone, at_last) == (True, False, False, True)


asyncio.run(main())
