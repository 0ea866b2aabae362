"""A client that leaves cancels the generator at its `await`, and every `await` of its cleanup."""

import asyncio
import socket
from collections.abc import Callable
from contextlib import asynccontextmanager
from typing import Annotated

import anyio
import uvicorn
from fastapi import Depends, FastAPI
from fastapi.sse import EventSourceResponse

# breaks: writer.transport.abort() => pass
# breaks: await hang_up()  # in finally => asyncio.get_running_loop().create_task(hang_up())
# breaks: anyio.CancelScope(shield=True) => anyio.CancelScope(shield=False)
# breaks: await hang_up()  # in the dependency => pass
# breaks: except Exception:  # catches errors => except BaseException:

app = FastAPI()
events: list[str] = []
note: Callable[[str], None] = events.append


async def hang_up() -> None:
    """Cleanup that has to wait for somebody, as closing a connection does."""
    note("cleanup begins")
    await asyncio.sleep(0.01)
    note("cleanup done")


async def open_session():
    note("session opened")
    yield
    note("session closed")


@app.get("/idle", response_class=EventSourceResponse, dependencies=[Depends(open_session)])
async def idle():
    try:
        yield "first"
        await asyncio.Event().wait()
    except Exception:  # catches errors
        note("an exception")
    except asyncio.CancelledError:
        note("CancelledError")
        raise
    finally:
        note("finally")


@app.get("/cleans-up-in-finally", response_class=EventSourceResponse)
async def cleans_up_in_finally():
    try:
        yield "first"
        await asyncio.Event().wait()
    finally:
        await hang_up()  # in finally


@app.get("/lines-clean-up-in-finally")
async def lines():
    try:
        yield "first"
        await asyncio.Event().wait()
    finally:
        note("cleanup begins")
        await asyncio.sleep(0.01)
        note("cleanup done")


@app.get("/shielded", response_class=EventSourceResponse)
async def shielded():
    try:
        yield "first"
        await asyncio.Event().wait()
    finally:
        with anyio.CancelScope(shield=True):
            await hang_up()


async def open_line():
    yield
    await hang_up()  # in the dependency


@app.get("/dependency", response_class=EventSourceResponse)
async def dependency(line: Annotated[None, Depends(open_line)]):
    yield "first"
    await asyncio.Event().wait()


@asynccontextmanager
async def served():
    """uvicorn without a listening socket: each client brings a pair of sockets of its own."""
    server = uvicorn.Server(uvicorn.Config(app, log_level=60, timeout_graceful_shutdown=1))
    serving = asyncio.create_task(server.serve(sockets=[]))
    while not server.started:
        await asyncio.sleep(0.01)
    yield server
    server.should_exit = True
    await serving


async def leave(server: uvicorn.Server, path: str) -> list[str]:
    """Reads the first item, leaves, and returns what happened within a tenth of a second."""
    events.clear()
    config, state = server.config, server.server_state
    ours, theirs = socket.socketpair()
    await asyncio.get_running_loop().connect_accepted_socket(
        lambda: config.http_protocol_class(config=config, server_state=state, app_state={}), theirs
    )
    reader, writer = await asyncio.open_connection(sock=ours)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: test\r\n\r\n".encode())
    await reader.readuntil(b"first")
    note("client leaves")
    writer.transport.abort()
    await asyncio.sleep(0.1)
    return list(events)


async def main() -> None:
    async with served() as server:
        idle = await leave(server, "/idle")
        print(" > ".join(idle))
        came = {}
        for path in (
            "/cleans-up-in-finally", "/lines-clean-up-in-finally", "/shielded", "/dependency"
        ):  # fmt: skip
            came[path] = await leave(server, path)
            print(f"{path:27}", " > ".join(came[path]))
    assert idle == [
        "session opened",
        "client leaves",
        "CancelledError",
        "finally",
        "session closed",
    ]
    cut, whole = ["client leaves", "cleanup begins"], "cleanup done"
    assert came["/cleans-up-in-finally"] == cut
    assert came["/lines-clean-up-in-finally"] == cut
    assert came["/shielded"] == [*cut, whole]
    assert came["/dependency"] == [*cut, whole]


asyncio.run(main())
