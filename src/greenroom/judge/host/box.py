"""One submission running: start, connect, restart, stop, and what is known of its end."""

import asyncio
import contextlib
import logging
import math
import os
import time
from pathlib import Path

from greenroom.judge.guest import status
from greenroom.judge.host.child import Child
from greenroom.judge.host.handover import Endpoint, submission_file
from greenroom.judge.host.job import Job, LimitName, Outcome
from greenroom.judge.host.output import Output
from greenroom.judge.host.watch import first_over_limit
from greenroom.judge.host.zygote import BoxFailed

__all__ = ["Box", "BoxFailed", "Job", "Outcome"]

logger = logging.getLogger(__name__)

_END_S = 2.0
_CONNECTION_LIMIT = 1 << 16


class Box:
    """A single-use box. All that it tells is from the host or from who waits for its process."""

    def __init__(self, child: Child, job: Job, *, sockets: Path, folder: Path | None) -> None:
        self.phases_ms: dict[str, float] = {}
        self.versions = child.zygote.versions
        self._child = child
        self._job = job
        self._sockets = sockets
        self._folder = folder
        self._limit: LimitName | None = None
        self._unwatched: Exception | None = None
        self._ended_by_us = False
        self._output = Output(job.limits.output_bytes, lambda: self._end_by("output"))
        self._endpoint: Endpoint | None = None
        self._over = asyncio.Event()
        self._starting: asyncio.Future[bool] | None = None
        self._starts = 0
        self._began = self._given = self._finished = 0.0
        self._outcome: Outcome | None = None
        self._tasks: list[asyncio.Task[None]] = []

    async def begin(self) -> None:
        """Hand the job over as soon as the wall stands; raises BoxFailed."""
        await self._child.made()
        self._hand_over(first=True)
        self._tasks = [asyncio.create_task(self._wait()), asyncio.create_task(self._watch())]

    async def started(self) -> bool:
        """Wait until the app serves; False when it ended or took longer than `limits.start_s`.

        Raises BoxFailed when the judge's own machinery failed.
        """
        is_ready = await self._wait_for_ready()
        self._must_not_have_failed()
        self._note_phases()
        return is_ready

    async def connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """Open a new connection to the app; raises ConnectionError when it is gone."""
        if not self.alive or self._endpoint is None:
            raise ConnectionRefusedError("the app has ended")
        address = self._endpoint.address
        try:
            return await asyncio.open_unix_connection(address, limit=_CONNECTION_LIMIT)
        except FileNotFoundError as error:
            raise ConnectionRefusedError("the app has ended") from error

    @property
    def process(self) -> int:
        """The host's number of the submission's process."""
        return self._child.process

    @property
    def alive(self) -> bool:
        """Whether the submission's process runs and is within its limits."""
        return not self._over.is_set()

    async def ended(self) -> None:
        """Wait until the process ended or a limit ended it."""
        await self._over.wait()

    async def in_flight(self) -> int:
        """Give the number of requests that the guest says it is working on."""
        if not self.alive or self._endpoint is None:
            return 0
        return status.read_in_flight(self._endpoint.status)

    async def restart(self) -> bool:
        """End the app and start it anew on the files it left; True when it serves again.

        Raises BoxFailed where the job did not say that it would be asked to.
        """
        if not self._job.restarts:
            raise BoxFailed("the job of this box says nothing of a restart")
        if not self.alive:
            return False
        self._hand_over(first=False)
        await self._child.made()
        return await self.started()

    def log(self, since: int = 0) -> tuple[str, int]:
        """Give the output from a byte offset on, and the offset after it."""
        return self._output.text(since)

    async def outcome(self) -> Outcome:
        """How it ended, or stands now: what it does from here on counts no more.

        Raises BoxFailed when the judge's own machinery ended first.
        """
        if self._outcome is None:
            if not self._child.ended.is_set():
                self._ended_by_us = True
                if not self._child.note_use():
                    self._child.kill()
                    await self._until_ended()
            self._finish()
            self._output.close()
            self._outcome = self._look_back()
        self._must_not_have_failed()
        return self._outcome

    async def stop(self) -> Outcome:
        """End all of it, and tell how it ended; the same again when called again."""
        try:
            return await self.outcome()
        finally:
            self._child.kill()

    async def end(self) -> None:
        """End all of it, wait until the kernel has cleared it away, and let go of it."""
        with contextlib.suppress(BoxFailed):
            await self.stop()
        await self._until_ended()
        self._child.discard()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._endpoint is not None:
            self._endpoint.close()
            self._endpoint = None

    def _must_not_have_failed(self) -> None:
        if self._unwatched is not None:
            raise BoxFailed("a box could not be watched") from self._unwatched
        if self._child.failed and not self._ended_by_us:
            self._child.zygote.distrust()
            raise BoxFailed("the process that watches a box ended by itself")

    async def _until_ended(self) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_END_S):
                await self._child.ended.wait()

    def _look_back(self) -> Outcome:
        code = None if self._ended_by_us else self._child.exit_status
        return Outcome(
            exit_code=code if code is not None and code >= 0 else None,
            signal=-code if code is not None and code < 0 else None,
            limit=self._limit,
            output=self._output.text()[0],
            cpu_s=self._child.used.cpu_s,
            wall_s=self._finished - self._began,
            peak_memory_bytes=self._child.used.peak_bytes,
        )

    def _hand_over(self, *, first: bool) -> None:
        if self._endpoint is not None:
            self._endpoint.close()
        self._starts += 1
        endpoint = Endpoint.open(self._sockets.with_suffix(f".{self._starts}"))
        self._endpoint = endpoint
        self._given = time.monotonic()
        if first:
            self._began = self._given
        limits = self._job.limits
        cpu_s = math.ceil(limits.start_s + limits.total_s) * (os.cpu_count() or 1)
        message = {
            "kind": self._job.kind,
            "main": self._job.main,
            "until_failure": self._job.until_failure,
            "cpu_s": cpu_s,
        }
        output = self._output.open()
        files = [*endpoint.guest_files(), output]
        submission = submission_file(self._job.files) if first else None
        try:
            if submission is None:
                self._child.renew(message, files)
            else:
                self._child.give(message, [*files, submission])
        finally:
            for handle in (output, *([] if submission is None else [submission])):
                os.close(handle)
            endpoint.hand_over()

    async def _wait_for_ready(self) -> bool:
        if self._endpoint is None:
            return False
        loop = asyncio.get_running_loop()
        starting: asyncio.Future[bool] = loop.create_future()
        self._starting = starting
        loop.add_reader(self._endpoint.ready, _set_result, starting, True)
        if self._over.is_set():
            starting.set_result(False)
        left = self._given + self._job.limits.start_s - time.monotonic()
        try:
            async with asyncio.timeout(left):
                return await starting and not self._over.is_set()
        except TimeoutError:
            return False
        finally:
            self._starting = None
            if self._endpoint is not None:
                loop.remove_reader(self._endpoint.ready)

    def _note_phases(self) -> None:
        if self._endpoint is None or self._starts > 1:
            return
        stages = status.read_stages(self._endpoint.status)
        before = self._given
        names = {"received": "handover", "files": "files", "import": "import", "ready": "ready"}
        for stage, phase in names.items():
            # The guest writes these times: a lie may not become an odd number in a report.
            if before <= stages[stage] <= time.monotonic():
                self.phases_ms[phase] = round((stages[stage] - before) * 1000, 3)
                before = stages[stage]

    async def _wait(self) -> None:
        await self._child.ended.wait()
        self._finish()

    async def _watch(self) -> None:
        try:
            while not self._over.is_set():
                limit = await first_over_limit(self._child.process, self._job.limits, self._folder)
                if limit is not None:
                    self._end_by(limit)
                    return
                # Gone: ended, or about to be made anew.
                await asyncio.sleep(_END_S / 100)
        except Exception as error:
            # Nothing may run unwatched, whatever it has done to the watch.
            logger.exception("A box could not be watched")
            self._unwatched = error
            try:
                self._child.kill()
            finally:
                self._finish()

    def _end_by(self, limit: LimitName) -> None:
        if self._limit is None and not self._over.is_set():
            self._limit = limit
            self._ended_by_us = True
            self._child.kill()
            self._finish()

    def _finish(self) -> None:
        if not self._over.is_set():
            self._finished = time.monotonic()
            self._over.set()
            if self._starting is not None:
                _set_result(self._starting, False)


def _set_result(future: asyncio.Future[bool], result: bool) -> None:
    if not future.done():
        future.set_result(result)
