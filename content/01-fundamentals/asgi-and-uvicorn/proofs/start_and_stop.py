"""uvicorn: lifespan first, then the listener, requests, no new ones, and lifespan's end at last."""

import asyncio
import socket
from contextlib import asynccontextmanager

import uvicorn
from fastapi import FastAPI

# breaks: await asyncio.sleep(0)  # before it is ready => server.servers = []
# breaks: server.should_exit = True  # as SIGTERM does => writer.close(); server.should_exit = True
# breaks: FastAPI(lifespan=lifespan) => FastAPI()

events: list[str] = []
released = asyncio.Event()


@asynccontextmanager
async def lifespan(app: FastAPI):
    await asyncio.sleep(0)  # before it is ready
    events.append("lifespan starts" if not hasattr(server, "servers") else "listens already")
    yield
    events.append("lifespan ends")


app = FastAPI(lifespan=lifespan)


@app.get("/")
async def wait() -> str:
    events.append("request begins")
    await released.wait()
    return "done"


async def main() -> None:
    serving = asyncio.create_task(server.serve(sockets=[]))
    while not server.started:
        await asyncio.sleep(0.01)
    events.append("server listens")
    ours, theirs = socket.socketpair()
    config, state = server.config, server.server_state
    await asyncio.get_running_loop().connect_accepted_socket(
        lambda: config.http_protocol_class(config=config, server_state=state, app_state={}), theirs
    )
    reader, writer = await asyncio.open_connection(sock=ours)
    writer.write(b"GET / HTTP/1.1\r\nHost: test\r\n\r\n")
    while events[-1] != "request begins":
        await asyncio.sleep(0.01)
    server.should_exit = True  # as SIGTERM does
    await asyncio.wait({serving}, timeout=0.3)
    events.append("server waits" if not serving.done() else "server is down")
    released.set()
    if b"200 OK" in await reader.read():
        events.append("answer complete")
    await serving


server = uvicorn.Server(uvicorn.Config(app, log_level=60))
asyncio.run(main())
for event in events:
    print(event)

assert events == [
    "lifespan starts",
    "server listens",
    "request begins",
    "server waits",
    "answer complete",
    "lifespan ends",
]
