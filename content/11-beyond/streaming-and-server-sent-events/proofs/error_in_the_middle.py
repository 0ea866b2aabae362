"""An error in a stream breaks the body off; in a stream of events the last one is lost as well."""

import asyncio
import socket
from contextlib import asynccontextmanager
from typing import Annotated

import uvicorn
from fastapi import Depends, FastAPI, Request
from fastapi.responses import JSONResponse
from fastapi.sse import EventSourceResponse

# breaks: @app.get("/events", response_class=EventSourceResponse) => @app.get("/events")
# breaks: raise SourceFailed  # events => return
# breaks: raise SourceFailed  # lines => return
# breaks: yield "the rest is missing" => raise SourceFailed
# breaks: handled.append(type(error).__name__)  # the handler => seen.clear()

app = FastAPI()
seen: list[str] = []
handled: list[str] = []


class SourceFailed(Exception): ...


@app.exception_handler(SourceFailed)
async def on_failure(request: Request, error: SourceFailed) -> JSONResponse:
    handled.append(type(error).__name__)  # the handler
    return JSONResponse({"detail": "source failed"}, 502)


async def open_session():
    try:
        yield
    except Exception as error:
        seen.append(type(error).__name__)
        raise


SessionDep = Annotated[None, Depends(open_session)]


@app.get("/whole")
async def whole(session: SessionDep) -> list[int]:
    raise SourceFailed


@app.get("/lines")
async def lines(session: SessionDep):
    for number in range(1, 6):
        yield number
    raise SourceFailed  # lines


@app.get("/events", response_class=EventSourceResponse)
async def events(session: SessionDep):
    for number in range(1, 6):
        await asyncio.sleep(0.01)
        yield number
    raise SourceFailed  # events


async def numbers():
    for number in range(1, 6):
        yield number
    raise SourceFailed


@app.get("/told", response_class=EventSourceResponse)
async def told(session: SessionDep):
    try:
        async for number in numbers():
            yield number
    except SourceFailed:
        yield "the rest is missing"


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


async def call(server: uvicorn.Server, path: str) -> dict[str, object]:
    seen.clear()
    handled.clear()
    config, state = server.config, server.server_state
    ours, theirs = socket.socketpair()
    await asyncio.get_running_loop().connect_accepted_socket(
        lambda: config.http_protocol_class(config=config, server_state=state, app_state={}), theirs
    )
    reader, writer = await asyncio.open_connection(sock=ours)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n".encode())
    head, _, body = (await reader.read(-1)).decode().partition("\r\n\r\n")
    writer.close()
    whole = body.endswith("0\r\n\r\n") or "content-length" in head
    items = [line.removeprefix("data: ") for line in body.split("\n") if not line.endswith("\r")]
    came = [item for item in items if item]
    return {"status": head.split()[1], "items": came[-1:], "whole": whole} | {
        "dependency saw": "".join(seen),
        "handler": "".join(handled),
    }


async def main() -> None:
    async with served() as server:
        came = {path: await call(server, path) for path in ("/whole", "/lines", "/events", "/told")}
    for path, facts in came.items():
        print(f"{path:8}", facts)
    failed = {"dependency saw": "SourceFailed", "handler": "SourceFailed"}
    assert came["/whole"] == {
        "status": "502", "items": ['{"detail":"source failed"}'], "whole": True
    } | failed  # fmt: skip
    failed = {"dependency saw": "SourceFailed", "handler": ""}
    assert came["/lines"] == {"status": "200", "items": ["5"], "whole": False} | failed
    failed = {"dependency saw": "ExceptionGroup", "handler": ""}
    assert came["/events"] == {"status": "200", "items": ["4"], "whole": False} | failed
    told = {"status": "200", "items": ['"the rest is missing"'], "whole": True}
    assert came["/told"] == told | {"dependency saw": "", "handler": ""}


asyncio.run(main())
