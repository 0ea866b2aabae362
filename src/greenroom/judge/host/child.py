"""The host's side of one child: made in advance, given one job, ended, and waited for."""

import asyncio
import contextlib
import os
import signal
import sys
from pathlib import Path
from typing import Any

from greenroom.judge.guest import wire
from greenroom.judge.host.zygote import BoxFailed, Zygote


class Child:
    """A process that waits in its sandbox for a job. What it tells comes from its supervisor."""

    def __init__(self, zygote: Zygote, spec: dict[str, Any]) -> None:
        self.spec = spec
        self.zygote = zygote
        self.ended = asyncio.Event()
        self.gone = asyncio.Event()
        self.exit_status: int | None = None
        self.cpu_s = 0.0
        self.peak_bytes = 0
        self.process = 0
        self._handle: int | None = None
        self._made = asyncio.Event()
        self._channels = zygote.make(spec, self._take_gone)
        asyncio.get_running_loop().add_reader(self._channels.control.fileno(), self._hear)

    @property
    def failed(self) -> bool:
        """Whether it ended without its supervisor saying how: no submission can do that."""
        return self.ended.is_set() and self.exit_status is None

    async def made(self) -> None:
        """Wait until its wall stands; raises BoxFailed."""
        await self._made.wait()
        if self.failed:
            raise BoxFailed("a box could not be made")

    def give(self, message: dict[str, Any], files: list[int]) -> None:
        """Hand the job over; raises BoxFailed."""
        try:
            wire.send(self._channels.job, message, files)
        except OSError as error:
            raise BoxFailed(f"a box is gone before its job: {error}") from error
        self._channels.job.close()

    def renew(self, message: dict[str, Any], files: list[int]) -> None:
        """Have the app ended and started anew; then wait for `made`. Raises BoxFailed."""
        self._made.clear()
        try:
            wire.send(self._channels.control, message, files)
        except OSError as error:
            raise BoxFailed(f"a box is gone before its restart: {error}") from error

    def kill(self) -> None:
        """End the submission's process and all it started; its supervisor tells the rest."""
        if self.ended.is_set():
            return
        if not self._made.is_set():
            # There is nothing to end yet: who makes it ends when this end of the channel closes.
            self._lose()
            return
        with contextlib.suppress(ProcessLookupError):
            if self._handle is not None:
                signal.pidfd_send_signal(self._handle, signal.SIGKILL)
            elif sys.platform != "linux" and self.process:
                os.kill(self.process, signal.SIGKILL)

    def discard(self) -> None:
        """Let go of it: its supervisor ends when the host's end of its channel closes."""
        self._lose()

    def _hear(self) -> bool:
        """Take one message; False when there is none."""
        try:
            message, files = wire.receive(self._channels.control)
        except BlockingIOError:
            return False
        except (EOFError, OSError, ValueError):
            self._lose()
            return False
        if "made" in message:
            self._take_made(message["made"], files)
        else:
            self.exit_status = message["ended"]
            self.cpu_s = message["cpu_s"]
            self.peak_bytes = message["peak"]
            self._lose()
        return True

    def _take_made(self, process: int, files: list[int]) -> None:
        self._close_handle()
        self.process = process
        if files:
            self._handle = files[0]
            self.process = _number_of(files[0])
        self._made.set()

    def _take_gone(self) -> None:
        # The zygote may be heard first, though the supervisor told how it ended before.
        while not self.ended.is_set() and self._hear():
            pass
        self._lose()
        self.gone.set()

    def _lose(self) -> None:
        self._channels.job.close()
        if self._channels.control.fileno() >= 0:
            asyncio.get_running_loop().remove_reader(self._channels.control.fileno())
            self._channels.control.close()
        self._close_handle()
        self.ended.set()
        self._made.set()

    def _close_handle(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def _number_of(handle: int) -> int:
    """Give the host's number of a process whose own number is of another namespace."""
    for line in Path(f"/proc/self/fdinfo/{handle}").read_text().splitlines():
        if line.startswith("Pid:"):
            return int(line.split()[1])
    return 0
