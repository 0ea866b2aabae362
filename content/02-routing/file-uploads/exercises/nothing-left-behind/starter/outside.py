"""The disk, the scanner and the wire. Given: read it, do not change it."""

import asyncio
import hashlib
import tempfile
import threading
from pathlib import Path
from typing import Literal

from fastapi import FastAPI, HTTPException
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

PIECE = 16_384
ROOT = Path(tempfile.mkdtemp())
FOLDER = ROOT / "recordings"
FOLDER.mkdir()
tempfile.tempdir = str(ROOT)  # what is left in the temporary folder is seen too


class Infected(Exception):
    """The scanner has found something."""


class ScannerDown(Exception):
    """The scanner does not answer."""


_scanner_is_open = threading.Event()
_scanner_is_open.set()
_being_scanned: list[str] = []


def scan(path: Path) -> None:
    """Blocks until the scanner has answered. Raises Infected or ScannerDown."""
    content = path.read_bytes()
    _being_scanned.append(path.name)
    try:
        _scanner_is_open.wait(timeout=1.5)
    finally:
        _being_scanned.remove(path.name)
    if b"VIRUS" in content:
        raise Infected
    if b"UNPLUG" in content:
        raise ScannerDown


class _Call:
    """A request on the wire."""

    def __init__(self, *, hold: bool) -> None:
        self.taken = 0
        self.held = False
        self.cut = False
        self.gate = asyncio.Event()
        self.task: asyncio.Task[None] | None = None
        if not hold:
            self.gate.set()


_calls: dict[str, _Call] = {}


class Wire:
    """Brings bodies in pieces. A request with `X-Wire: NAME` is held after its first piece."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        call = _Call(hold="x-wire" in headers)
        _calls[headers.get("x-wire") or headers.get("x-meter", "")] = call
        call.task = asyncio.ensure_future(self.app(scope, _in_pieces(call, receive), send))
        try:
            await call.task
        except asyncio.CancelledError:
            await PlainTextResponse("Going down", status_code=503)(scope, receive, send)


def _in_pieces(call: _Call, receive: Receive) -> Receive:
    rest, more, over = bytearray(), True, False

    async def receive_piece() -> Message:
        nonlocal more, over
        if over:
            return await receive()
        if call.taken:
            call.held = not call.gate.is_set()
            await call.gate.wait()
            call.held = False
        if call.cut:
            return {"type": "http.disconnect"}
        while more and len(rest) < PIECE:
            message = await receive()
            if message["type"] != "http.request":
                return message
            rest.extend(message.get("body", b""))
            more = message.get("more_body", False)
        piece = bytes(rest[:PIECE])
        del rest[:PIECE]
        call.taken += len(piece)
        over = not more and not rest
        return {"type": "http.request", "body": piece, "more_body": not over}

    return receive_piece


app = FastAPI()


def find(name: str) -> _Call:
    if name not in _calls:
        raise HTTPException(404)
    return _calls[name]


@app.get("/files")
def read_files() -> dict[str, str]:
    """The path of every file below the root, and what it holds."""
    files = [path for path in ROOT.rglob("*") if path.is_file()]
    return {
        str(path.relative_to(ROOT)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files
    }


@app.get("/wire/{name}")
async def read_wire(name: str) -> dict[str, int | bool]:
    """How many bytes the app has taken, and whether it waits for more."""
    return {"taken": find(name).taken, "held": find(name).held}


@app.post("/wire/{name}/{act}")
async def end_waiting(name: str, act: Literal["release", "cut", "cancel"]) -> None:
    """The rest arrives, the client is gone, or the server ends the request, as at a shutdown."""
    call = find(name)
    call.cut = act == "cut"
    if act == "cancel" and call.task:
        call.task.cancel()
    call.gate.set()


@app.post("/scanner/{act}")
async def turn_scanner(act: Literal["close", "open"]) -> None:
    """While it is closed, scans wait, for a second and a half at most."""
    if act == "close":
        _scanner_is_open.clear()
    else:
        _scanner_is_open.set()


@app.get("/scanner")
async def read_scanner() -> list[str]:
    """What is being scanned."""
    return _being_scanned
