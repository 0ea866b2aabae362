"""The host's side of one child: made in advance, given one job, ended, and waited for."""

import asyncio
import contextlib
import os
import signal
import sys
from pathlib import Path
from typing import Any

from greenroom.judge.guest import wire
from greenroom.judge.host.usage import Usage, processor_time, use_of
from greenroom.judge.host.zygote import BoxFailed, Told, Zygote


class Child:
    """A process that waits in its sandbox for a job. Of its end tells who waited for it."""

    def __init__(self, zygote: Zygote, spec: dict[str, Any]) -> None:
        self.spec = spec
        self.zygote = zygote
        self.ended = asyncio.Event()
        self.gone = asyncio.Event()
        self.exit_status: int | None = None
        self.used = Usage(0.0, 0)
        self._used_before = 0.0  # by the process before its job
        self._earlier = self.used  # by those before a restart
        self.process = 0
        self._handle: int | None = None
        self._alone = False
        self._prepared = False
        self._made = asyncio.Event()
        self._channels = zygote.make(spec, self._take_gone)
        asyncio.get_running_loop().add_reader(self._channels.control.fileno(), self._hear)

    @property
    def failed(self) -> bool:
        """Whether it ended and nobody said how: no submission can do that."""
        return self.ended.is_set() and self.exit_status is None

    async def made(self) -> None:
        """Wait until its wall stands; raises BoxFailed."""
        await self._made.wait()
        if self.failed:
            raise BoxFailed("a box could not be made")

    def prepare(self) -> None:
        """Let it use the time until its job; told once, and in vain where it is gone."""
        if not self._prepared:
            self._prepared = True
            with contextlib.suppress(OSError):
                wire.send(self._channels.job, {"kind": "idle"})

    def give(self, message: dict[str, Any], files: list[int]) -> None:
        """Hand the job over; raises BoxFailed."""
        try:
            self._used_before = processor_time(self.process)
            wire.send(self._channels.job, message, files)
        except OSError as error:
            raise BoxFailed(f"a box is gone before its job: {error}") from error
        self._channels.job.close()

    def renew(self, message: dict[str, Any], files: list[int]) -> None:
        """Have the app ended and started anew; then wait for `made`, which raises BoxFailed."""
        self.note_use()
        self._earlier, self._used_before = self.used, 0.0
        self._made.clear()
        try:
            wire.send(self._channels.control, message, files)
        except OSError:
            # It ended in this moment, by the submission's doing if its supervisor said how.
            self._hear_out()
            self._lose()

    def kill(self) -> None:
        """End the submission's process and all it started; who waits for it tells the rest."""
        if not self._made.is_set():
            # There is nothing to end yet: who makes it ends when this end of the channel closes.
            self._lose()
            return
        try:
            self.note_use()
        finally:
            self._signal(signal.SIGKILL)

    def note_use(self) -> bool:
        """Have the kernel say what was used until now; False where only its supervisor can."""
        used = use_of(self.process)
        # While it is there to be signalled, its number is nobody else's.
        return self._signal(0) and self._take_use(used)

    def _signal(self, number: int) -> bool:
        if self.ended.is_set():
            return False
        with contextlib.suppress(ProcessLookupError):
            if self._handle is not None:
                signal.pidfd_send_signal(self._handle, number)
                return True
            if sys.platform != "linux" and self.process:
                os.kill(self.process, number)
                return True
        return False

    def _take_use(self, used: Usage | None) -> bool:
        if used is not None:
            cpu_s = self._earlier.cpu_s + max(0.0, used.cpu_s - self._used_before)
            self.used = Usage(cpu_s, max(self._earlier.peak_bytes, used.peak_bytes))
        return used is not None

    def discard(self) -> None:
        """Let go of it: without a job it ends then; alone at its work, it has to be killed."""
        self._lose()

    def _hear(self) -> bool:
        """Take one message; False when there are no more for now."""
        try:
            message, files = wire.receive(self._channels.control)
        except BlockingIOError:
            return False
        except ConnectionResetError:
            # It ended before it read ours. The kernel says so first; what it told is still there.
            return True
        except (EOFError, OSError, ValueError):
            self._lose()
            return False
        if "made" in message:
            self._take_made(message, files)
        else:
            self._take_end(message)
        return True

    def _take_made(self, message: Told, files: list[int]) -> None:
        self._close_handle()
        self.process = message["made"]
        if files:
            self._handle = files[0]
            self.process = _number_of(files[0])
        if message.get("alone"):
            # Nobody is beside the submission to say more here: its zygote will.
            self._alone = True
            self._close_control()
        self._made.set()

    def _take_end(self, message: Told) -> None:
        self.exit_status = message["ended"]
        self._take_use(Usage(message["cpu_s"], message["peak"]))
        self._lose()

    def _take_gone(self, message: Told | None) -> None:
        self._hear_out()
        if self._alone and message is not None and not self.ended.is_set():
            self._take_end(message)
        self._lose()
        self.gone.set()

    def _hear_out(self) -> None:
        """What it or its supervisor told comes before whatever else says that it is gone."""
        while self._controlled and self._hear():
            pass

    def _lose(self) -> None:
        self._channels.job.close()
        self._close_control()
        self._close_handle()
        self.ended.set()
        self._made.set()

    @property
    def _controlled(self) -> bool:
        return self._channels.control.fileno() >= 0

    def _close_control(self) -> None:
        if self._controlled:
            asyncio.get_running_loop().remove_reader(self._channels.control.fileno())
            self._channels.control.close()

    def _close_handle(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def _number_of(handle: int) -> int:
    """Give the host's number of a process whose own number is of another namespace."""
    for line in Path(f"/proc/self/fdinfo/{handle}").read_text().splitlines():
        if line.startswith("Pid:"):
            # -1 where it is gone already: to the clocks that would be the host itself.
            return max(0, int(line.split()[1]))
    return 0
