"""How a feature tells the open tabs of a learner something, and the tabs that are open."""

import asyncio
import contextlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.db import after_commit
from greenroom.kit.events import Events, Watch
from greenroom.live.schemas import Notice

MOST_TABS = 32  # of one learner
LEAVE_WITHIN_S = 1


@dataclass(frozen=True, slots=True)
class Ending:
    """Why a tab's WebSocket is closed: a code of RFC 6455 and a short reason."""

    code: int
    reason: str


FORGOTTEN = Ending(1000, "Your data was deleted.")
LEAVING = Ending(1001, "The server goes down. Come back.")
NOBODY = Ending(1008, "No learner: open a page of this server first.")
NOT_UNDERSTOOD = Ending(1008, "Only ping and pong are understood.")
SILENT = Ending(1008, "No answer to ping.")
TOO_MANY = Ending(1013, f"More than {MOST_TABS} tabs are open.")
TOO_SLOW = Ending(1013, "Notices were not read in time. Come back and ask for what you show.")


def notify(events: Events, learner_id: UUID, notice: Notice) -> None:
    """Tells every open tab of the learner; nobody where none is open.

    Call it after the commit: `after_commit(session, partial(notify, events, learner_id, notice))`.
    """
    events.publish(str(learner_id), notice.kind, notice.model_dump_json())


class Tabs:
    """The open tabs of this process, each a watcher of its learner's topic."""

    def __init__(self, events: Events, *, beat_s: float = 20.0, send_within_s: float = 5.0) -> None:
        """`beat_s`: how often a tab is pinged; one that is silent for three beats is closed."""
        self.events = events
        self.beat_s = beat_s
        self.send_within_s = send_within_s
        self.leaving = False
        self._open: Counter[UUID] = Counter()
        self._none_open = asyncio.Event()
        self._none_open.set()

    def __len__(self) -> int:
        return self._open.total()

    def refusal(self, learner_id: UUID | None) -> Ending | None:
        """Why this learner may not open another tab now, if so."""
        if self.leaving:
            return LEAVING
        if learner_id is None:
            return NOBODY
        return TOO_MANY if self._open[learner_id] >= MOST_TABS else None

    @contextlib.contextmanager
    def watch(self, learner_id: UUID) -> Iterator[Watch]:
        """What is told to the learner while the context is open."""
        self._open[learner_id] += 1
        self._none_open.clear()
        try:
            with self.events.watch(str(learner_id)) as watch:
                yield watch
        finally:
            self._open[learner_id] -= 1
            self._open += Counter()  # forgets who has none
            if not self._open:
                self._none_open.set()

    async def leave(self, session: AsyncSession, learner_id: UUID) -> None:
        """The learner is deleted: his tabs end once he is."""
        after_commit(session, partial(self.events.close, str(learner_id)))

    async def close(self) -> None:
        """Ends all tabs and waits a little until they have been told."""
        self.leaving = True
        for learner_id in list(self._open):
            self.events.close(str(learner_id))
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LEAVE_WITHIN_S):
                await self._none_open.wait()
