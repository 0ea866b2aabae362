"""Slots: the urgent before the patient, true positions, and nothing lost by cancelling."""

import asyncio
from collections.abc import Callable

from greenroom.judge.host.slots import Priority, Slots


class _Queue:
    """A slot that is held, and runs that wait for it in the order that they were made."""

    def __init__(self) -> None:
        self.slots = Slots(1)
        self.order: list[str] = []

    async def run(
        self, name: str, priority: Priority, on_queue: Callable[[int], None] | None = None
    ) -> None:
        async with self.slots.take(priority, on_queue):
            self.order.append(name)


async def test_urgent_goes_before_patient() -> None:
    queue = _Queue()
    positions: list[int] = []
    async with queue.slots.take("submit", None):
        waiting = [
            asyncio.create_task(queue.run("last", "regrade", positions.append)),
            asyncio.create_task(queue.run("fourth", "typing")),
            asyncio.create_task(queue.run("third", "submit")),
            asyncio.create_task(queue.run("second", "run")),
            asyncio.create_task(queue.run("first", "interactive")),
        ]
        await asyncio.sleep(0)
        assert positions == [0, 1, 2, 3, 4]
    await asyncio.gather(*waiting)
    assert queue.order == ["first", "second", "third", "fourth", "last"]
    assert positions[5:] == [3, 2, 1, 0]


async def test_equals_go_by_arrival() -> None:
    queue = _Queue()
    async with queue.slots.take("submit", None):
        waiting = [asyncio.create_task(queue.run(name, "submit")) for name in "abc"]
        await asyncio.sleep(0)
    await asyncio.gather(*waiting)
    assert queue.order == ["a", "b", "c"]


async def test_cancelled_wait_leaves_queue() -> None:
    queue = _Queue()
    positions: list[int] = []
    async with queue.slots.take("submit", None):
        first = asyncio.create_task(queue.run("first", "submit"))
        second = asyncio.create_task(queue.run("second", "submit", positions.append))
        await asyncio.sleep(0)
        first.cancel()
        await asyncio.gather(first, return_exceptions=True)
        assert positions[-1] == 0
    await second
    assert queue.order == ["second"]


async def test_cancelled_as_its_turn_comes_gives_slot_on() -> None:
    queue = _Queue()
    async with queue.slots.take("submit", None):
        first = asyncio.create_task(queue.run("first", "submit"))
        await asyncio.sleep(0)
    # The slot is given, but the task has not run yet.
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    await asyncio.wait_for(queue.run("second", "submit"), 1)
    assert queue.order == ["second"]
