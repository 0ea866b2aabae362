"""The in-process queue: order, fairness, true places, dropping."""

import asyncio

import pytest

from greenroom.kit.queue import Queue


class Work:
    """A task that waits until it is let go, and says what was started."""

    def __init__(self) -> None:
        self.started: list[str] = []
        self.ended: list[str] = []
        self.gates: dict[str, asyncio.Event] = {}

    async def __call__(self, key: str) -> None:
        self.started.append(key)
        try:
            await self.gates.setdefault(key, asyncio.Event()).wait()
        finally:
            self.ended.append(key)

    def let_go(self, key: str) -> None:
        self.gates.setdefault(key, asyncio.Event()).set()


async def settle() -> None:
    """Everything that can run without waiting has run."""
    for _ in range(10):
        await asyncio.sleep(0)


@pytest.fixture
def work() -> Work:
    return Work()


@pytest.fixture
def queue(work: Work) -> Queue:
    queue = Queue(workers=1)
    queue.register("work", work)
    return queue


async def run_all(queue: Queue, work: Work, keys: list[str]) -> list[str]:
    """The order in which the keys start, one after the other."""
    async with queue.working():
        for key in keys:
            work.let_go(key)
        while len(work.ended) < len(keys):
            await settle()
    return work.started


async def test_urgent_jobs_first(queue: Queue, work: Work) -> None:
    queue.put("work", "submit", owner="ana", priority=1)
    queue.put("work", "run", owner="ben", priority=0)
    assert await run_all(queue, work, ["submit", "run"]) == ["run", "submit"]


async def test_owners_take_turns(queue: Queue, work: Work) -> None:
    for key in ("a1", "a2", "a3"):
        queue.put("work", key, owner="ana")
    queue.put("work", "b1", owner="ben")
    order = [key for _, key in sorted((queue.ahead(k), k) for k in ("a1", "a2", "a3", "b1"))]
    assert order == ["a1", "b1", "a2", "a3"]
    assert await run_all(queue, work, order) == order


async def test_place_is_left_for_other_priorities(work: Work) -> None:
    queue = Queue(workers=2, most={1: 1})
    queue.register("work", work)
    async with queue.working():
        for key in ("idle-a", "idle-b"):
            queue.put("work", key, owner=key, priority=1)
        await settle()
        assert work.started == ["idle-a"]
        queue.put("work", "urgent", owner="ana")
        await settle()
        assert work.started == ["idle-a", "urgent"]
        work.let_go("idle-a")
        await settle()
        assert work.started == ["idle-a", "urgent", "idle-b"]


async def test_places_are_told_when_they_change(work: Work) -> None:
    moves: list[tuple[str, int]] = []
    queue = Queue(workers=1, on_move=lambda key, ahead: moves.append((key, ahead)))
    queue.register("work", work)
    for key in ("one", "two", "three"):
        queue.put("work", key, owner="ana")
    async with queue.working():
        await settle()
        assert queue.ahead("one") is None
        queue.drop("two")
    assert moves == [
        *[("one", 0), ("two", 1), ("three", 2)],  # put
        *[("two", 0), ("three", 1)],  # the first started
        ("three", 0),  # the second was dropped
    ]


async def test_a_key_is_queued_once(queue: Queue, work: Work) -> None:
    async with queue.working():
        queue.put("work", "one", owner="ana")
        await settle()
        queue.put("work", "one", owner="ana")  # it runs
        queue.put("work", "two", owner="ana")
        queue.put("work", "two", owner="ben", priority=0)  # it waits
        work.let_go("one")
        work.let_go("two")
        await settle()
    assert work.started == ["one", "two"]


async def test_dropping_frees_the_worker_at_once(queue: Queue, work: Work) -> None:
    async with queue.working():
        queue.put("work", "one", owner="ana")
        queue.put("work", "two", owner="ana")
        await settle()
        assert queue.drop("one")
        await settle()
        assert (work.started, work.ended) == (["one", "two"], ["one"])
    assert not queue.drop("three")


async def test_a_failing_task_is_no_end(queue: Queue, work: Work) -> None:
    async def fail(_key: str) -> None:
        raise ValueError("on purpose")

    queue.register("fail", fail)
    async with queue.working():
        queue.put("fail", "one", owner="ana")
        queue.put("work", "two", owner="ana")
        await settle()
        assert work.started == ["two"]


async def test_turns_wait_in_the_same_line(queue: Queue, work: Work) -> None:
    order: list[str] = []

    async def take(key: str, owner: str) -> None:
        async with queue.turn(key, owner=owner):
            order.append(key)

    queue.put("work", "a1", owner="ana")
    turns = [asyncio.create_task(take(key, key[0])) for key in ("b1", "b2", "c1")]
    await settle()
    assert [queue.ahead(key) for key in ("a1", "b1", "c1", "b2")] == [0, 1, 2, 3]
    async with queue.working():
        await settle()
        assert (work.started, order) == (["a1"], [])
        turns[0].cancel()
        await settle()
        assert [queue.ahead(key) for key in ("b1", "b2", "c1")] == [None, 0, 1]
        work.let_go("a1")
        await asyncio.gather(*turns, return_exceptions=True)
    assert order == ["b2", "c1"]


async def test_turn_that_ends_by_an_error_is_over(queue: Queue, work: Work) -> None:
    async with queue.working():
        with pytest.raises(ZeroDivisionError):
            async with queue.turn("one", owner="ana"):
                raise ZeroDivisionError
        queue.put("work", "two", owner="ana")
        await settle()
        assert work.started == ["two"]


async def test_the_end_cancels_and_waits(queue: Queue, work: Work) -> None:
    async with queue.working():
        queue.put("work", "one", owner="ana")
        queue.put("work", "two", owner="ana")
        await settle()
    assert (work.started, work.ended) == (["one"], ["one"])
    assert "two" in queue


def test_unknown_task_is_refused(queue: Queue) -> None:
    with pytest.raises(KeyError):
        queue.put("play", "one", owner="ana")
