"""Who may run next: a bounded number of slots, the urgent before the patient, else by arrival."""

import asyncio
import contextlib
import heapq
import itertools
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Priority: TypeAlias = Literal["interactive", "run", "submit", "typing", "regrade"]
_ORDER: dict[Priority, int] = {"interactive": 0, "run": 1, "submit": 2, "typing": 3, "regrade": 4}


@dataclass(order=True, slots=True)
class _Waiting:
    order: int
    arrival: int
    turn: asyncio.Future[None] = field(compare=False)
    on_queue: Callable[[int], None] | None = field(compare=False)
    position: int = field(default=-1, compare=False)


class Slots:
    """Slots for boxes. A cancelled wait leaves the queue at once."""

    def __init__(self, size: int) -> None:
        self._size = self._free = size
        self._queue: list[_Waiting] = []
        self._arrivals = itertools.count()

    @property
    def taken(self) -> int:
        """How many are held."""
        return self._size - self._free

    @property
    def idle(self) -> bool:
        """Whether nobody holds one or waits for one."""
        return self._free == self._size and not self._queue

    def waiting(self) -> dict[Priority, int]:
        """How many wait, by priority, the urgent first."""
        orders = [waiting.order for waiting in self._queue]
        return {priority: orders.count(order) for priority, order in _ORDER.items()}

    @contextlib.asynccontextmanager
    async def take(
        self, priority: Priority, on_queue: Callable[[int], None] | None
    ) -> AsyncIterator[None]:
        """Hold a slot; `on_queue` hears how many are before this one, as it changes."""
        await self._wait(priority, on_queue)
        try:
            yield
        finally:
            self._free += 1
            self._wake()

    async def _wait(self, priority: Priority, on_queue: Callable[[int], None] | None) -> None:
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        waiting = _Waiting(_ORDER[priority], next(self._arrivals), turn, on_queue)
        heapq.heappush(self._queue, waiting)
        self._wake()
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                # The slot was given in the same moment.
                self._free += 1
            else:
                self._queue.remove(waiting)
                heapq.heapify(self._queue)
            self._wake()
            raise

    def _wake(self) -> None:
        while self._free and self._queue:
            waiting = heapq.heappop(self._queue)
            self._free -= 1
            waiting.turn.set_result(None)
        for position, waiting in enumerate(sorted(self._queue)):
            if waiting.on_queue is not None and waiting.position != position:
                waiting.position = position
                waiting.on_queue(position)
