"""What a submission prints: read as it comes, kept up to a limit, cut where all can see it."""

import asyncio
import contextlib
import os
from collections.abc import Callable

_CHUNK = 1 << 16
_CHUNKS_A_TURN = 4
# Output that comes byte by byte may not take up the host's loop: it is looked at in steps.
_REST_S = 0.005
# Somebody's debug prints are cut; a program that prints this many times the limit is a flood.
FLOOD_FACTOR = 16


class Output:
    """Collects one box's output. The pipe's other end is the submission's stdout and stderr."""

    def __init__(self, limit: int, on_flood: Callable[[], None]) -> None:
        self._limit = limit
        self._on_flood = on_flood
        self._kept = bytearray()
        self._seen = 0
        self._source: int | None = None
        self._rest: asyncio.TimerHandle | None = None

    def open(self) -> int:
        """Make a new pipe; gives the end for the submission, which the caller closes."""
        self.close()
        self._source, sink = os.pipe()
        os.set_blocking(self._source, False)
        asyncio.get_running_loop().add_reader(self._source, self._read)
        return sink

    def close(self) -> None:
        """Read what is left in the pipe, and close it."""
        if self._source is None:
            return
        self._take_turn()
        self._detach()

    def text(self, since: int = 0) -> tuple[str, int]:
        """Give what was kept from a byte offset on, and the offset after it."""
        self._take_turn()
        kept = bytes(self._kept[since:])
        text = kept.decode(errors="replace")
        end = since + len(kept)
        if self._seen > self._limit and since <= self._limit and len(self._kept) == self._limit:
            return f"{text}\n[output cut after {self._limit // 1024} KiB]\n", self._limit + 1
        return text, max(end, since)

    def _read(self) -> None:
        self._take_turn()
        if self._source is not None:
            loop = asyncio.get_running_loop()
            loop.remove_reader(self._source)
            self._rest = loop.call_later(_REST_S, loop.add_reader, self._source, self._read)

    def _take_turn(self) -> None:
        for _ in range(_CHUNKS_A_TURN):
            if not self._take():
                return

    def _take(self) -> bool:
        if self._source is None:
            return False
        try:
            chunk = os.read(self._source, _CHUNK)
        except BlockingIOError:
            return False
        if not chunk:
            self._detach()
            return False
        self._seen += len(chunk)
        self._kept += chunk[: self._limit - len(self._kept)]
        if self._seen > self._limit * FLOOD_FACTOR:
            self._detach()
            self._on_flood()
            return False
        return True

    def _detach(self) -> None:
        if self._rest is not None:
            self._rest.cancel()
            self._rest = None
        if self._source is not None:
            with contextlib.suppress(RuntimeError):
                asyncio.get_running_loop().remove_reader(self._source)
            os.close(self._source)
            self._source = None
