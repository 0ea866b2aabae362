"""Events from whoever does the work to whoever watches it, inside one process."""

import asyncio
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from greenroom.kit.clock import now

BACKLOG = 64


@dataclass(frozen=True, slots=True)
class Event:
    """`id` grows within a topic, over restarts too; `data` is JSON text."""

    id: int
    kind: str
    data: str


class Watch:
    """One watcher's view of a topic."""

    def __init__(self, after: int) -> None:
        self.told = False  # whether anything was published since the topic was opened
        self.lost = False  # whether something was not read in time and is gone
        self._after = after
        self._events: asyncio.Queue[Event | None] = asyncio.Queue(maxsize=2 * BACKLOG)

    @property
    def behind(self) -> bool:
        """Whether `get` would return at once."""
        return not self._events.empty()

    async def get(self) -> Event | None:
        """The next event; None when the topic was closed. Cancelling loses nothing."""
        return await self._events.get()

    def offer(self, event: Event | None) -> None:
        self.told = True
        if event and event.id <= self._after:
            return
        # Who does not read loses the oldest: each event says the whole state.
        if self._events.full():
            self._events.get_nowait()
            self.lost = True
        self._events.put_nowait(event)


@dataclass(slots=True)
class _Topic:
    backlog: deque[Event]
    last: int = 0
    watches: set[Watch] = field(default_factory=set)


def event_id(at: datetime) -> int:
    """Microseconds since 1970: grows without being stored, and over restarts too."""
    return round(at.timestamp() * 1_000_000)


class Events:
    """Topics with a short memory: who comes late, or comes back, gets what he missed."""

    def __init__(self, *, backlog: int = BACKLOG) -> None:
        """`backlog` 0: nothing is kept, what nobody watches is gone."""
        self._backlog = backlog
        self._topics: dict[str, _Topic] = {}

    def publish(self, topic: str, kind: str, data: str, *, id: int | None = None) -> None:
        """To everyone who watches `topic`, and to those who will before it is closed."""
        entry = self._topic(topic)
        event = Event(max(id or event_id(now()), entry.last + 1), kind, data)
        entry.last = event.id
        entry.backlog.append(event)
        for watch in entry.watches:
            watch.offer(event)
        self._forget_unused(topic, entry)

    def close(self, topic: str) -> None:
        """Nothing more will come: those who watch get what was published, and then the end."""
        entry = self._topics.pop(topic, None)
        for watch in entry.watches if entry else ():
            watch.offer(None)

    @contextmanager
    def watch(self, topic: str, *, after: int = 0) -> Iterator["Watch"]:
        """The events of `topic` with an id above `after`: those kept, then the new ones."""
        watch = Watch(after)
        entry = self._topic(topic)
        for event in entry.backlog:
            watch.offer(event)
        entry.watches.add(watch)
        try:
            yield watch
        finally:
            entry.watches.discard(watch)
            self._forget_unused(topic, entry)

    def _topic(self, name: str) -> _Topic:
        return self._topics.setdefault(name, _Topic(deque(maxlen=self._backlog)))

    def _forget_unused(self, name: str, entry: _Topic) -> None:
        if not entry.watches and not entry.backlog and self._topics.get(name) is entry:
            del self._topics[name]
