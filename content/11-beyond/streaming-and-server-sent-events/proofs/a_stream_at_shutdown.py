"""uvicorn waits for open streams before lifespan's exit code runs; with a limit it cancels them."""

import asyncio
import socket
from contextlib import asynccontextmanager, suppress

import uvicorn
from fastapi import FastAPI
from fastapi.sse import EventSourceResponse

# breaks: await stopping.wait()  # until somebody says so => await asyncio.sleep(0)
# breaks: config.timeout_graceful_shutdown = seconds => config.timeout_graceful_shutdown = None
# breaks: stopping.set()  # in lifespan => pass

events: list[str] = []
stopping = asyncio.Event()


@asynccontextmanager
async def lifespan(app: FastAPI):
    yield
    events.append("lifespan ends")
    stopping.set()  # in lifespan


app = FastAPI(lifespan=lifespan)


@app.get("/progress", response_class=EventSourceResponse)
async def progress():
    try:
        yield "first"
        await stopping.wait()  # until somebody says so
    finally:
        events.append("stream ends")


async def shut_down(seconds: float | None) -> list[str]:
    """Asks the server to exit while a client reads; hangs up when that alone does not do."""
    events.clear()
    stopping.clear()
    config = uvicorn.Config(app, log_level=60)
    config.timeout_graceful_shutdown = seconds
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[]))
    while not server.started:
        await asyncio.sleep(0.01)
    state, app_state = server.server_state, server.lifespan.state
    ours, theirs = socket.socketpair()
    await asyncio.get_running_loop().connect_accepted_socket(
        lambda: config.http_protocol_class(config=config, server_state=state, app_state=app_state),
        theirs,
    )
    reader, writer = await asyncio.open_connection(sock=ours)
    writer.write(b"GET /progress HTTP/1.1\r\nHost: test\r\n\r\n")
    with suppress(asyncio.IncompleteReadError):
        await reader.readuntil(b"first")
    server.should_exit = True
    await asyncio.wait({serving}, timeout=0.5)
    if not serving.done():
        events.append("server waits")
        writer.transport.abort()
        events.append("client leaves")
        await asyncio.wait_for(serving, 1)
    events.append("server is down" if stopping.is_set() else "server is down, nobody told")
    return list(events)


async def main() -> None:
    unbounded, bounded = await shut_down(None), await shut_down(0.1)
    print("no limit:  ", " > ".join(unbounded))
    print("a limit:   ", " > ".join(bounded))
    down = "server is down"
    waits = ["server waits", "client leaves", "stream ends", "lifespan ends", down]
    assert unbounded == waits
    assert bounded == ["lifespan ends", "stream ends", down]


asyncio.run(main())
