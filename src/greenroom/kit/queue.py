"""The queue of background work inside one process: by name, urgent first, fair between owners."""

import asyncio
from collections import Counter, deque
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest

import structlog

log = structlog.stdlib.get_logger("greenroom.queue")

Task = Callable[[str], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Job:
    name: str
    key: str
    owner: str
    priority: int
    task: Task
    on_move: Callable[[int], None]


class Queue:
    """Runs the task registered under a job's name with the job's key, which is an id.

    Work that is no task of the queue's own takes a turn in it, and so all wait in one line.

    A key is in the queue once: putting it again while it waits or runs changes nothing. The queue
    is memory only; what must survive a process is a row, and a sweeper that puts it again. To be
    used from the thread of the event loop.
    """

    def __init__(
        self,
        *,
        workers: int,
        most: Mapping[int, int] | None = None,
        on_move: Callable[[str, int], None] = lambda _key, _ahead: None,
    ) -> None:
        """`most` bounds how many of a priority run at once, where that is less than `workers`.

        `on_move(key, ahead)` is called for each key that was put and whose place has changed.
        """
        self._workers = workers
        self._most = most or {}
        self._at_work: Counter[int] = Counter()
        self._on_move = on_move
        self._tasks: dict[str, Task] = {}
        # Priority -> owner -> jobs. The order of the owners is the order of the next round.
        self._waiting: dict[int, dict[str, deque[Job]]] = {}
        self._running: dict[str, asyncio.Task[None]] = {}
        self._ahead: dict[str, int] = {}
        self._open = False

    def register(self, name: str, task: Task) -> None:
        """`task` must be safe to run twice with the same key, and to be cancelled."""
        self._tasks[name] = task

    def put(self, name: str, key: str, *, owner: str, priority: int = 0) -> None:
        """Lower priorities run first; owners of one priority take turns. KeyError: no such task."""
        task = self._tasks[name]
        self._wait(Job(name, key, owner, priority, task, on_move=partial(self._on_move, key)))

    @asynccontextmanager
    async def turn(self, key: str, *, owner: str, priority: int = 0) -> AsyncIterator[None]:
        """Waits in the line as a job does; works in the caller while the context is open."""
        begun, over = asyncio.Event(), asyncio.Event()

        async def hold(_key: str) -> None:
            begun.set()
            await over.wait()

        self._wait(Job("turn", key, owner, priority, hold, on_move=lambda _ahead: None))
        try:
            await begun.wait()
            yield
        finally:
            over.set()
            if not begun.is_set():
                self.drop(key)

    def drop(self, key: str) -> bool:
        """Takes a waiting key out, cancels a running one. False when it is neither."""
        if running := self._running.get(key):
            return running.cancel()
        if self._ahead.pop(key, None) is None:
            return False
        for lanes in self._waiting.values():
            for owner, lane in list(lanes.items()):
                kept = deque(job for job in lane if job.key != key)
                if kept:
                    lanes[owner] = kept
                else:
                    del lanes[owner]
        self._advance()
        return True

    def __contains__(self, key: str) -> bool:
        return key in self._ahead or key in self._running

    def ahead(self, key: str) -> int | None:
        """How many will start before this key; None when it does not wait."""
        return self._ahead.get(key)

    def waiting(self) -> dict[int, int]:
        """How many wait, by priority."""
        return {
            priority: sum(len(lane) for lane in lanes.values())
            for priority, lanes in sorted(self._waiting.items())
        }

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Works while the context is open; running tasks are cancelled and awaited at its end."""
        self._open = True
        self._advance()
        try:
            yield
        finally:
            self._open = False
            for task in self._running.values():
                task.cancel()
            await asyncio.gather(*self._running.values(), return_exceptions=True)

    def _wait(self, job: Job) -> None:
        if job.key in self:
            return
        lanes = self._waiting.setdefault(job.priority, {})
        lanes.setdefault(job.owner, deque()).append(job)
        self._ahead[job.key] = -1  # nobody was told yet
        self._advance()

    def _advance(self) -> None:
        while self._open and len(self._running) < self._workers and (job := self._take()):
            task = asyncio.create_task(self._run(job), name=f"{job.name} {job.key}")
            self._running[job.key] = task
            self._at_work[job.priority] += 1
            task.add_done_callback(partial(self._finish, job))
        for ahead, job in enumerate(self._order()):
            if self._ahead[job.key] != ahead:
                self._ahead[job.key] = ahead
                job.on_move(ahead)

    def _finish(self, job: Job, _task: asyncio.Task[None]) -> None:
        del self._running[job.key]
        self._at_work[job.priority] -= 1
        self._advance()

    def _take(self) -> Job | None:
        for priority, lanes in sorted(self._waiting.items()):
            if self._at_work[priority] >= self._most.get(priority, self._workers):
                continue
            for owner in lanes:
                lane = lanes.pop(owner)
                job = lane.popleft()
                if lane:
                    lanes[owner] = lane  # to the end: the other owners come first
                del self._ahead[job.key]
                return job
        return None

    def _order(self) -> list[Job]:
        """The waiting jobs in the order in which they would start."""
        return [
            job
            for _, lanes in sorted(self._waiting.items())
            for turn in zip_longest(*lanes.values())
            for job in turn
            if job is not None
        ]

    async def _run(self, job: Job) -> None:
        try:
            await job.task(job.key)
        except Exception:
            log.exception("a background task failed", task=job.name, key=job.key)
