"""The disk and the meter on the wire. Given: read it, do not change it."""

import hashlib
import tempfile
from collections import Counter
from pathlib import Path

from fastapi import FastAPI
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

ROOT = Path(tempfile.mkdtemp())
FOLDER = ROOT / "photos"
FOLDER.mkdir()
(ROOT / "settings.toml").write_text("debug = false\n")
_taken: Counter[str] = Counter()


class Meter:
    """Counts the bytes that the app takes of a body, under the name in `X-Meter`."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        name = Headers(scope=scope).get("x-meter", "")

        async def receive_counted() -> Message:
            message = await receive()
            _taken[name] += len(message.get("body", b""))
            return message

        await self.app(scope, receive_counted, send)


app = FastAPI()


@app.get("/root")
def read_root() -> str:
    return str(ROOT)


@app.get("/files")
def read_files() -> dict[str, str]:
    """The path of every file below the root, and what it holds."""
    files = [path for path in ROOT.rglob("*") if path.is_file()]
    return {
        str(path.relative_to(ROOT)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files
    }


@app.get("/taken/{name}")
def read_taken(name: str) -> int:
    return _taken[name]
