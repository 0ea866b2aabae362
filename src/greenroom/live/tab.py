"""One tab: what goes both ways over its WebSocket until one side ends it."""

import asyncio
import contextlib
from collections.abc import Coroutine

from fastapi import WebSocket, WebSocketDisconnect
from pydantic import BaseModel, TypeAdapter, ValidationError

from greenroom.kit.events import Watch
from greenroom.live.schemas import Ping, Pong, TabMessage
from greenroom.live.service import (
    FORGOTTEN,
    LEAVING,
    NOT_UNDERSTOOD,
    SILENT,
    TOO_SLOW,
    Ending,
    Tabs,
)

BEATS_OF_SILENCE = 3
LONGEST_MESSAGE = 100  # ping and pong are shorter
_tab_message: TypeAdapter[Ping | Pong] = TypeAdapter(TabMessage)


class Tab:
    """An accepted WebSocket. `serve` returns how it ended; None where the browser closed it."""

    def __init__(self, socket: WebSocket, watch: Watch, tabs: Tabs) -> None:
        self._socket, self._watch, self._tabs = socket, watch, tabs

    async def serve(self) -> Ending | None:
        """Reads and writes at once; the first that ends decides."""
        return await _first(self._read(), self._write())

    async def _read(self) -> Ending | None:
        try:
            while True:
                async with asyncio.timeout(BEATS_OF_SILENCE * self._tabs.beat_s):
                    text = await self._socket.receive_text()
                if len(text) > LONGEST_MESSAGE:
                    return NOT_UNDERSTOOD
                if isinstance(_tab_message.validate_json(text), Ping):
                    await self._send(Pong())
        except TimeoutError:
            return SILENT
        except (ValidationError, KeyError):  # KeyError: bytes came, not text
            return NOT_UNDERSTOOD
        except WebSocketDisconnect:
            return None
        except _SlowReader:
            return TOO_SLOW

    async def _write(self) -> Ending | None:
        clock = asyncio.get_running_loop().time
        beat = clock() + self._tabs.beat_s
        try:
            while not self._watch.lost:
                try:
                    async with asyncio.timeout_at(beat):
                        event = await self._watch.get()
                except TimeoutError:
                    await self._send(Ping())
                    beat = clock() + self._tabs.beat_s
                    continue
                if event is None:
                    return LEAVING if self._tabs.leaving else FORGOTTEN
                await self._send(event.data)
        except WebSocketDisconnect:
            return None
        except _SlowReader:
            pass
        return TOO_SLOW

    async def _send(self, message: BaseModel | str) -> None:
        text = message if isinstance(message, str) else message.model_dump_json()
        try:
            async with asyncio.timeout(self._tabs.send_within_s):
                await self._socket.send_text(text)
        except TimeoutError:
            raise _SlowReader from None


class _SlowReader(Exception):  # noqa: N818 it is no error of ours
    """The browser has not read what was sent for too long."""


async def _first(*ways: Coroutine[None, None, Ending | None]) -> Ending | None:
    """What the first of them to end returns; the others are cancelled."""
    tasks = [asyncio.ensure_future(way) for way in ways]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return done.pop().result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def close(socket: WebSocket, ending: Ending) -> None:
    """Tells the browser why, if it still listens."""
    with contextlib.suppress(TimeoutError, RuntimeError, WebSocketDisconnect):
        async with asyncio.timeout(1):
            await socket.close(ending.code, ending.reason)
