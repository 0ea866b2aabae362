"""An app that answers every connection with given bytes, on a real Unix socket."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from greenroom.judge.host.draw import Draw
from greenroom.judge.host.exchange import Recorder
from greenroom.judge.host.served import ServedApp


class BytesApp:
    """What the runner takes for a running app; `reply` makes the bytes from the request's head."""

    def __init__(self, path: Path, reply: Callable[[bytes], list[bytes]], *, hangs: bool) -> None:
        self._path, self._reply, self._hangs = path, reply, hangs
        self.over = asyncio.Event()
        self.open_connections = 0

    async def connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self.over.is_set():
            raise ConnectionRefusedError
        return await asyncio.open_unix_connection(str(self._path))

    async def in_flight(self) -> int:
        return 0

    async def restart(self) -> bool:
        return False

    async def ended(self) -> None:
        await self.over.wait()

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.open_connections += 1
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            for piece in self._reply(head):
                writer.write(piece)
                await writer.drain()
            if self._hangs:
                await reader.read()
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            self.open_connections -= 1
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()


@contextlib.asynccontextmanager
async def bytes_app(
    folder: Path, reply: Callable[[bytes], list[bytes]], *, hangs: bool = False
) -> AsyncIterator[BytesApp]:
    """Serves `reply` for the time of the block; with `hangs` it keeps the connection open."""
    app = BytesApp(folder / "app.sock", reply, hangs=hangs)
    server = await asyncio.start_unix_server(app.answer, str(folder / "app.sock"))
    try:
        yield app
    finally:
        server.close()
        await server.wait_closed()
        while app.open_connections:  # noqa: ASYNC110 the last handlers see the closed sockets
            await asyncio.sleep(0.001)


def served(app: BytesApp, recorder: Recorder | None = None) -> ServedApp:
    """As a check would get it."""
    return ServedApp(app, recorder or Recorder(), Draw(1, "test"))
