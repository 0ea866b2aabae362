"""GZip flushes each piece of a stream, at a price, and holds the headers back until the first."""

import asyncio
import socket
import zlib
from contextlib import asynccontextmanager, suppress

import uvicorn
from fastapi import FastAPI, HTTPException, Response
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.sse import EventSourceResponse

# breaks: app.add_middleware(GZipMiddleware) => app.add_middleware(GZipMiddleware, exclude_content_types=("application/jsonl",))
# breaks: @app.get("/silent-events", response_class=EventSourceResponse) => @app.get("/silent-events")
# breaks: media_type="application/jsonl") => media_type="image/png")
# breaks: raise HTTPException(404) => return

app = FastAPI()
app.add_middleware(GZipMiddleware)
gate = asyncio.Event()


def table() -> list[bytes]:
    return [b'{"id": %d, "name": "customer %d"}\n' % (n, n) for n in range(2_000)]


@app.get("/gated")
async def gated():
    yield "first"
    await gate.wait()


@app.get("/silent-lines")
async def silent_lines():
    await gate.wait()
    yield "late"


@app.get("/silent-events", response_class=EventSourceResponse)
async def silent_events():
    await gate.wait()
    yield "late"


@app.get("/failing")
async def failing():
    raise HTTPException(404)
    yield


@app.get("/streamed")
async def streamed():
    for n in range(2_000):
        yield {"id": n, "name": f"customer {n}"}


@app.get("/whole")
async def whole() -> Response:
    return Response(b"".join(table()), media_type="application/jsonl")


@asynccontextmanager
async def served():
    """uvicorn without a listening socket: each client brings a pair of sockets of its own."""
    server = uvicorn.Server(uvicorn.Config(app, log_level=60))
    serving = asyncio.create_task(server.serve(sockets=[]))
    while not server.started:
        await asyncio.sleep(0.01)
    yield server
    gate.set()
    server.should_exit = True
    await serving


async def call(server: uvicorn.Server, path: str, within: float) -> tuple[str, bytes]:
    """Head and body, as far as they come in this time; the body without its chunk lengths."""
    config, state = server.config, server.server_state
    ours, theirs = socket.socketpair()
    await asyncio.get_running_loop().connect_accepted_socket(
        lambda: config.http_protocol_class(config=config, server_state=state, app_state={}), theirs
    )
    reader, writer = await asyncio.open_connection(sock=ours)
    accept = "Accept-Encoding: gzip\r\nConnection: close\r\n"
    writer.write(f"GET {path} HTTP/1.1\r\nHost: test\r\n{accept}\r\n".encode())
    came = b""
    with suppress(TimeoutError):
        async with asyncio.timeout(within):
            while data := await reader.read(65_536):
                came += data
    writer.transport.abort()
    head, _, body = came.partition(b"\r\n\r\n")
    if b"transfer-encoding: chunked" in head:
        chunks, rest = [], body
        while rest:
            size, _, rest = rest.partition(b"\r\n")
            chunks.append(rest[: int(size, 16)])
            rest = rest[int(size, 16) + 2 :]
        body = b"".join(chunks)
    return head.decode(), body


async def main() -> None:
    async with served() as server:
        head, body = await call(server, "/gated", 0.2)
        first = zlib.decompressobj(31).decompress(body) if "gzip" in head else body
        lines, _ = await call(server, "/silent-lines", 0.2)
        events, _ = await call(server, "/silent-events", 0.2)
        failing, _ = await call(server, "/failing", 1)
        _, streamed = await call(server, "/streamed", 1)
        _, at_once = await call(server, "/whole", 1)
    zipped = "content-encoding: gzip" in head
    print("first line, unpacked while the second does not exist:", first, "gzip:", zipped)
    print("no line yet: head", repr(lines[:15]), " no event yet: head", repr(events[:15]))
    print("an error before the first line:", failing.splitlines()[0])
    size = len(b"".join(table()))
    print(f"{size} bytes of rows: {len(streamed)} streamed, {len(at_once)} as one answer")
    assert zipped and first == b'"first"\n'
    assert lines == ""
    assert events.startswith("HTTP/1.1 200") and "gzip" not in events
    assert failing.startswith("HTTP/1.1 500")
    assert len(at_once) * 1.5 < len(streamed) < size


asyncio.run(main())
