"""A small app with the features most used, served once while the zygote becomes warm."""

import asyncio
import contextlib
import importlib.util
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI, WebSocket
from pydantic import BaseModel, Field

from .serve import Server, settings

REQUESTS = (
    b"GET /items/1?q=a HTTP/1.1\r\nHost: app\r\n\r\n",
    b"GET /items/text HTTP/1.1\r\nHost: app\r\n\r\n",
    b"GET /blocking HTTP/1.1\r\nHost: app\r\n\r\n",
    b"GET /missing HTTP/1.1\r\nHost: app\r\n\r\n",
    b"POST /items HTTP/1.1\r\nHost: app\r\nContent-Type: application/json\r\n"
    b'Content-Length: 24\r\n\r\n{"name": "a", "size": 1}',
    b"GET /ws HTTP/1.1\r\nHost: app\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
)
Call = Callable[[str | bytes], Awaitable[None]]


class Item(BaseModel):
    """A body and a response."""

    name: str
    size: Annotated[int, Field(gt=0)] = 1


@contextlib.asynccontextmanager
async def _lifespan(_app: FastAPI) -> AsyncIterator[None]:
    yield


async def _resource() -> AsyncIterator[str]:
    yield "resource"


Resource = Annotated[str, Depends(_resource)]


def build() -> FastAPI:
    """Build the app."""
    app = FastAPI(lifespan=_lifespan)

    @app.get("/items/{number}")
    async def read_item(number: int, resource: Resource, q: str | None = None) -> Item:
        return Item(name=f"{resource} {q}", size=number)

    @app.post("/items", status_code=201)
    async def create_item(item: Item, tasks: BackgroundTasks) -> Item:
        tasks.add_task(print, end="")
        return item

    @app.get("/blocking")
    def read_blocking() -> dict[str, str]:
        return {"from": "a worker thread"}

    @app.websocket("/ws")
    async def echo(websocket: WebSocket) -> None:
        await websocket.accept()
        await websocket.close()

    return app


def serve(listener: socket.socket, call: Call) -> None:
    """Serve the app with the very server that submissions get, while `call` calls it."""
    address = listener.getsockname()

    async def drive() -> None:
        up = asyncio.Event()
        server = Server(settings(build()), up.set)
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        await up.wait()
        await call(address)
        server.should_exit = True
        await serving

    # Never on uvloop here: its first loop makes pipes that libuv closes by number after a fork.
    asyncio.run(drive())


def use_database() -> None:
    """Create, fill and read a table in memory, with SQLAlchemy where it is installed."""
    if importlib.util.find_spec("sqlalchemy") is None:
        return
    warm_database = importlib.import_module(f"{__package__}.warm_database")
    asyncio.run(warm_database.run())
