"""Boxes for many: slots by priority, children ready in advance, a new zygote when one is spent."""

import asyncio
import contextlib
import os
import secrets
import shutil
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path
from typing import Literal

from greenroom.judge import sandboxes
from greenroom.judge.host.box import Box
from greenroom.judge.host.generation import Generation
from greenroom.judge.host.job import Job
from greenroom.judge.host.memory import MemoryUse, Processes, measure
from greenroom.judge.host.room import make_room
from greenroom.judge.host.slots import Priority, Slots
from greenroom.judge.host.status import JudgeStatus
from greenroom.judge.host.tally import Tally
from greenroom.judge.host.zygote import BoxFailed
from greenroom.judge.sandboxes.sandbox import Sandbox

_BOXES_A_ZYGOTE = 1000


class Pool:
    """Runs submissions in one kind of sandbox. Use `start` and `close`, or start again after."""

    def __init__(
        self, sandbox: str | None = None, *, packages: Path | None = None, size: int | None = None
    ) -> None:
        self.sandbox = sandbox or ""
        self.state: Literal["warming", "ready", "closed"] = "closed"
        self._wanted = sandbox
        self._packages = packages
        self.size = size or max(2, os.cpu_count() or 1)
        self._slots = Slots(self.size)
        # An app that is called by hand mostly waits: it may not hold a grade's slot.
        self._standing = Slots(4 * self.size)
        self._chosen: Sandbox | None = None
        self._generation: Generation | None = None
        self._room: Path | None = None
        self._open: set[Box] = set()
        self._leaving: set[asyncio.Task[None]] = set()
        self._renewal: asyncio.Task[None] | None = None
        self._warming = asyncio.Lock()

    async def start(self) -> None:
        """Choose the sandbox and warm the first zygote up.

        Raises SandboxUnavailableError where the sandbox cannot be had, and BoxFailed.
        """
        self.state = "warming"
        try:
            self._chosen = await asyncio.to_thread(
                sandboxes.choose, self._wanted, packages=self._packages
            )
            self.sandbox = self._chosen.name
            self._room = await asyncio.to_thread(make_room)
            self._generation = await self._warm_up()
            self._generation.prepare()
        except BaseException:
            await self.close()
            raise
        self.state = "ready"

    async def close(self) -> None:
        """End every box and every process, and remove every file; the pool may start again."""
        self.state = "closed"
        if self._renewal is not None:
            self._renewal.cancel()
            await asyncio.gather(self._renewal, return_exceptions=True)
        generation, self._generation = self._generation, None
        if generation is not None:
            await generation.close()
        await asyncio.gather(*self._leaving)
        if self._room is not None:
            await asyncio.to_thread(shutil.rmtree, self._room, ignore_errors=True)
            self._room = None

    @contextlib.asynccontextmanager
    async def open(
        self,
        job: Job,
        *,
        priority: Priority = "submit",
        on_queue: Callable[[int], None] | None = None,
    ) -> AsyncIterator[Box]:
        """Wait for a slot and run a job; leaving the block ends it. Raises BoxFailed.

        What is known of its end is known then; nobody waits until the kernel has cleared it away.
        """
        asked = time.monotonic()
        slots = self._standing if priority == "interactive" else self._slots
        async with contextlib.AsyncExitStack() as leaving:
            leaving.callback(self._tidy)
            await leaving.enter_async_context(slots.take(priority, on_queue))
            taken = time.monotonic()
            box = await self._make_box(job)
            box.phases_ms["queue"] = round((taken - asked) * 1000, 3)
            self._open.add(box)
            leaving.push_async_callback(self._let_go, box)
            try:
                await box.begin()
                yield box
                await box.outcome()
            finally:
                task = asyncio.create_task(leaving.pop_all().aclose())
                self._leaving.add(task)
                task.add_done_callback(self._leaving.discard)

    async def _let_go(self, box: Box) -> None:
        try:
            await box.end()
        finally:
            self._open.discard(box)

    async def status(self, tally: Tally) -> JudgeStatus:
        """How it is now; `tally` has the last verdicts."""
        generation = self._generation
        ready = generation.ready if generation else []
        memory = MemoryUse(None, None, None, None)
        status = JudgeStatus(
            state=self.state,
            slots=self.size,
            running=self._slots.taken,
            standing=self._standing.taken,
            ready=len(ready),
            made=generation.zygote.made if generation else 0,
            waiting=self._slots.waiting(),
            verdicts=tally.verdicts(),
            phases=tally.phases(),
            memory=memory,
        )
        if generation is None:
            return status
        running = [box.process for box in self._open]
        processes = Processes(generation.zygote.process, ready, running)
        return replace(status, memory=await asyncio.to_thread(measure, processes))

    async def _make_box(self, job: Job) -> Box:
        generation = await self._living_generation()
        child = generation.take(job)
        if self._room is None:
            raise BoxFailed("the judge is closed")
        # Not by number: a submission sees its socket's name, and would know how many ran before.
        return Box(
            child,
            job,
            sockets=self._room / secrets.token_hex(8),
            folder=generation.folder_of(child),
        )

    async def _living_generation(self) -> Generation:
        async with self._warming:
            if self._chosen is None or self.state == "closed":
                raise BoxFailed("the judge is closed")
            if self._generation is None or not self._generation.zygote.alive:
                self.state = "warming"
                dead, self._generation = self._generation, None
                if dead is not None:
                    await dead.close()
                self._generation = await self._warm_up()
                self.state = "ready"
            return self._generation

    async def _warm_up(self) -> Generation:
        if self._chosen is None or self._room is None:
            raise BoxFailed("the judge is closed")
        generation = Generation(self._chosen, self._room, self.size + 1)
        await generation.start()
        return generation

    def _tidy(self) -> None:
        """After a box: make the next ready, and replace a zygote that has made enough."""
        generation = self._generation
        if generation is None or not generation.zygote.alive:
            return
        # A zygote that dies just now may not spoil the grade that has ended: the next open sees it.
        with contextlib.suppress(BoxFailed):
            generation.refill()
        if self._slots.idle:
            generation.prepare()
        if generation.zygote.made >= _BOXES_A_ZYGOTE and self._renewal is None:
            self._renewal = asyncio.create_task(self._renew(generation))

    async def _renew(self, spent: Generation) -> None:
        # The spent one serves until the new one is warm, and ends when its last box is gone.
        # Where that fails it goes on, and the next box to end asks again.
        try:
            self._generation = await self._warm_up()
            await spent.idle()
        except BoxFailed:
            pass
        finally:
            if self._generation is not spent:
                await spent.close()
            self._renewal = None
