"""Leaving midway never reaches an endpoint with UploadFile; a stream raises in the loop."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, FastAPI, Request, UploadFile
from starlette.requests import ClientDisconnect

# breaks: {"type": "http.disconnect"} => {"type": "http.request", "body": b"\r\n--B--\r\n"}
# breaks: except ClientDisconnect: => except KeyError:
# breaks: async def take_file(file: UploadFile, unit: UnitDep) -> None: => async def take_file(request: Request, unit: UnitDep) -> None:

events: list[str] = []


async def open_unit() -> AsyncIterator[str]:
    events.append("dependency")
    try:
        yield "unit"
    finally:
        events.append("cleaned up")


UnitDep = Annotated[str, Depends(open_unit)]
app = FastAPI()


@app.post("/file")
async def take_file(file: UploadFile, unit: UnitDep) -> None:
    events.append("endpoint")


@app.post("/stream")
async def take_stream(request: Request, unit: UnitDep) -> None:
    async for piece in request.stream():
        events.append(f"{len(piece)} bytes")


@app.post("/swallowed")
async def take_what_came(request: Request, unit: UnitDep) -> None:
    came = b""
    try:
        async for piece in request.stream():
            came += piece
    except ClientDisconnect:
        events.append("left")
    events.append(f"stored {len(came)} bytes as if complete")


OPENING = b'--B\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
PIECES = [OPENING, b"x" * 500]
opened: list[tempfile.SpooledTemporaryFile] = []
spooled_init = tempfile.SpooledTemporaryFile.__init__


def init_and_note(self, *args, **kwargs) -> None:
    spooled_init(self, *args, **kwargs)
    opened.append(self)


tempfile.SpooledTemporaryFile.__init__ = init_and_note


async def leave_midway(path: str) -> list[str]:
    """Two pieces come, then the client is gone."""
    events.clear()
    left = iter([{"type": "http.request", "body": piece, "more_body": True} for piece in PIECES])

    async def receive():
        return next(left, {"type": "http.disconnect"})

    async def send(message) -> None:
        if message["type"] == "http.response.start":
            events.append(f"answered {message['status']}")

    headers = [(b"content-type", b"multipart/form-data; boundary=B")]
    scope = {
        "type": "http",
        "method": "POST",
        "path": path,
        "query_string": b"",
        "headers": headers,
    }
    try:
        await app(scope, receive, send)
    except ClientDisconnect as _:
        events.append("ClientDisconnect for the server")
    return list(events)


file, stream, swallowed = (
    asyncio.run(leave_midway(path)) for path in ("/file", "/stream", "/swallowed")
)
print("UploadFile:       ", file, "temporary file closed:", [one.closed for one in opened])
print("request.stream(): ", stream)
print("swallowed:        ", swallowed)

assert file == ["answered 400"]
assert [one.closed for one in opened] == [True]
assert stream[:3] == ["dependency", f"{len(OPENING)} bytes", "500 bytes"]
assert stream[3:] == ["cleaned up", "answered 500", "ClientDisconnect for the server"]
assert f"stored {len(OPENING) + 500} bytes as if complete" in swallowed
assert "answered 200" in swallowed
