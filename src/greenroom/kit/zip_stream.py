"""A zip that is sent while it is made, so that its size costs no memory.

The standard library's `zipfile` writes strictly forward to whatever cannot seek; no package is
needed for that. Compression runs in a thread.
"""

import asyncio
import zipfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in the zip: its path, and its content whole or piece by piece."""

    path: str
    content: bytes | AsyncIterator[bytes]


class _Outgoing:
    """What zipfile writes, until it is taken. Without `seek`, it writes strictly forward."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def write(self, data: bytes) -> int:
        self._parts.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""

    def close(self) -> None:
        """Nothing is open."""

    def take(self) -> bytes:
        data = b"".join(self._parts)
        self._parts.clear()
        return data


async def zip_stream(entries: AsyncIterator[Entry], *, at: datetime) -> AsyncIterator[bytes]:
    """The pieces of a zip with `entries`, all of the time `at`; holds one piece at a time."""
    outgoing = _Outgoing()
    with zipfile.ZipFile(outgoing, "w", zipfile.ZIP_DEFLATED) as archive:
        async for entry in entries:
            info = zipfile.ZipInfo(entry.path, at.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            # Zip64 where the size is not known before: it may turn out to be large.
            with archive.open(info, "w", force_zip64=not isinstance(entry.content, bytes)) as file:
                async for piece in _pieces(entry.content):
                    await asyncio.to_thread(file.write, piece)
                    yield outgoing.take()
            yield outgoing.take()
    yield outgoing.take()


async def _pieces(content: bytes | AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    if isinstance(content, bytes):
        yield content
        return
    async for piece in content:
        yield piece
