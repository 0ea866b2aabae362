"""Events in memory: late watchers, growing ids, slow watchers, the end."""

from greenroom.kit.clock import now
from greenroom.kit.events import BACKLOG, Events, Watch, event_id


async def kinds(watch: Watch) -> list[str]:
    """What can be read without waiting."""
    found = []
    while watch.behind:
        event = await watch.get()
        found.append(event.kind if event else "end")
    return found


async def test_who_comes_late_gets_what_was_kept() -> None:
    events = Events()
    events.publish("a", "one", "{}")
    events.publish("b", "other", "{}")
    with events.watch("a") as watch:
        events.publish("a", "two", "{}")
        assert await kinds(watch) == ["one", "two"]


async def test_who_comes_back_gets_what_he_missed() -> None:
    events = Events()
    with events.watch("a") as watch:
        events.publish("a", "one", "{}")
        seen = await watch.get()
    assert seen is not None
    events.publish("a", "two", "{}")
    with events.watch("a", after=seen.id) as watch:
        assert await kinds(watch) == ["two"]


async def test_ids_grow_also_within_a_microsecond() -> None:
    events = Events()
    before = event_id(now())
    for _ in range(50):
        events.publish("a", "one", "{}", id=before)
    with events.watch("a") as watch:
        found = [event.id for _ in range(50) if (event := await watch.get())]
    assert found == list(range(before, before + 50))


async def test_closing_ends_and_forgets() -> None:
    events = Events()
    with events.watch("a") as watch:
        events.publish("a", "last", "{}")
        events.close("a")
        assert await kinds(watch) == ["last", "end"]
    with events.watch("a") as watch:
        assert await kinds(watch) == []


async def test_who_does_not_read_keeps_the_newest() -> None:
    events = Events()
    with events.watch("a") as watch:
        for number in range(5 * BACKLOG):
            events.publish("a", str(number), "{}")
        found = await kinds(watch)
    assert len(found) == 2 * BACKLOG
    assert found[-1] == str(5 * BACKLOG - 1)


def test_topics_that_nobody_uses_are_forgotten() -> None:
    events = Events()
    with events.watch("a"):
        pass
    assert not events._topics


async def test_without_a_backlog_only_watchers_are_told() -> None:
    events = Events(backlog=0)
    events.publish("a", "one", "{}")
    assert not events._topics
    with events.watch("a") as watch:
        events.publish("a", "two", "{}")
        assert await kinds(watch) == ["two"]
        assert not watch.lost
        for number in range(5 * BACKLOG):
            events.publish("a", str(number), "{}")
        assert watch.lost
    assert not events._topics
