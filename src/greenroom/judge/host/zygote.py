"""The host's side of a zygote: starts it, asks it for boxes, and hears when they are gone."""

import asyncio
import contextlib
import itertools
import os
import signal
import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from greenroom.judge.guest import wire
from greenroom.judge.sandboxes.sandbox import Sandbox

_WARM_S = 60.0
_CLOSE_S = 2.0
_COMPLAINT_BYTES = 8192

Told: TypeAlias = dict[str, Any]


class BoxFailed(Exception):  # noqa: N818 the word of the boundary
    """The judge's own machinery failed; the submission had no part in it. Grade it again."""


@dataclass(frozen=True, slots=True)
class Channels:
    """The host's ends of a new box's two channels."""

    number: int
    job: socket.socket
    control: socket.socket


class Zygote:
    """A warm process inside the wall, from which boxes are forked."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.versions: dict[str, str] = {}
        self.made = 0
        self._numbers = itertools.count(1)
        self._gone: dict[int, Callable[[Told | None], None]] = {}
        self._complaints = bytearray()
        self._died = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()

    @property
    def process(self) -> int:
        """The host's number of the process that was started: the zygote, or its sandbox's."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it can make boxes."""
        return not self._died.is_set()

    async def start(self) -> None:
        """Start it and wait until it is warm; raises BoxFailed with what it printed."""
        self._channel, theirs = wire.pair()
        self._channel.setblocking(False)
        try:
            with theirs:
                number = theirs.fileno()
                self._process = await asyncio.create_subprocess_exec(
                    *self.sandbox.command(number),
                    pass_fds=(number,),
                    stdin=asyncio.subprocess.DEVNULL,
                    stdout=asyncio.subprocess.PIPE,
                    stderr=asyncio.subprocess.STDOUT,
                    env=self.sandbox.environment,
                    cwd="/",
                    start_new_session=True,
                )
        except BaseException:
            self._channel.close()
            raise
        self._watching = asyncio.create_task(self._watch())
        loop = asyncio.get_running_loop()
        self._warm: asyncio.Future[None] = loop.create_future()
        loop.add_reader(self._channel.fileno(), self._hear)
        self.sandbox.introduce(self._channel)
        try:
            async with asyncio.timeout(_WARM_S):
                await self._warm
        except (TimeoutError, BoxFailed) as error:
            await self.close()
            raise BoxFailed(f"the judge's warm process did not start: {self._said()}") from error
        except BaseException:
            await self.close()
            raise

    def make(self, spec: dict[str, Any], gone: Callable[[Told | None], None]) -> Channels:
        """Ask for a box; `gone` is called once nothing of it is left, with what the zygote told.

        It is told nothing where the zygote is gone too. Raises BoxFailed.
        """
        number = next(self._numbers)
        job, theirs_job = wire.pair()
        control, theirs_control = wire.pair()
        with theirs_job, theirs_control:
            files = [theirs_job.fileno(), theirs_control.fileno()]
            try:
                wire.send(self._channel, {"box": number, **spec}, files)
            except OSError as error:
                job.close()
                control.close()
                raise BoxFailed(f"the judge's warm process is gone: {self._said()}") from error
        job.setblocking(False)
        control.setblocking(False)
        self._gone[number] = gone
        self._idle.clear()
        self.made += 1
        return Channels(number, job, control)

    def distrust(self) -> None:
        """Let go of it after a surprise: it makes no more boxes, and those it made end."""
        self._die()

    async def idle(self) -> None:
        """Wait until nothing of its boxes is left."""
        await self._idle.wait()

    async def close(self) -> None:
        """End it, and with it every box it made."""
        self._end_channel()
        try:
            async with asyncio.timeout(_CLOSE_S):
                await self._process.wait()
        except TimeoutError:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        await self._watching

    def _end_channel(self) -> None:
        if self._channel.fileno() < 0:
            return
        asyncio.get_running_loop().remove_reader(self._channel.fileno())
        self._channel.close()

    def _hear(self) -> None:
        try:
            while True:
                message, files = wire.receive(self._channel)
                for handle in files:
                    os.close(handle)
                self._take(message)
        except BlockingIOError:
            return
        except (EOFError, OSError, ValueError):
            self._die()

    def _take(self, message: dict[str, Any]) -> None:
        if "warm" in message:
            self.versions = message["warm"]
            self._warm.set_result(None)
        elif gone := self._gone.pop(message["gone"], None):
            gone(message)
        if not self._gone:
            self._idle.set()

    def _die(self) -> None:
        if self._died.is_set():
            return
        self._died.set()
        self._end_channel()
        if not self._warm.done():
            self._warm.set_exception(BoxFailed("it ended"))
        for gone in list(self._gone.values()):
            gone(None)
        self._gone.clear()
        self._idle.set()

    async def _watch(self) -> None:
        # What it prints is read to its end, kept up to a bound, and told only if it fails.
        output = self._process.stdout
        while output is not None and (chunk := await output.read(4096)):
            self._complaints = (self._complaints + chunk)[-_COMPLAINT_BYTES:]
        await self._process.wait()
        self._die()

    def _said(self) -> str:
        return self._complaints.decode(errors="replace").strip() or "it printed nothing"
