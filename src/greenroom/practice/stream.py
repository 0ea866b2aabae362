"""The events of one submission, from wherever a watcher left off to the end."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from uuid import UUID

from greenroom.db import Sessions, session_scope
from greenroom.kit.clock import now
from greenroom.kit.events import Event, Watch, event_id
from greenroom.models.submission import Submission
from greenroom.practice import repository
from greenroom.practice.grading import Grading
from greenroom.practice.schemas import CancelledEvent, QueuedEvent, VerdictEvent
from greenroom.practice.service import read

# The row is asked again after this long without an event: whoever grades may be gone.
LOOK_AGAIN_S = 10.0
LAST = {"verdict", "cancelled"}


def last_event(submission: Submission) -> Event | None:
    """What a finished submission ends with; None while it is not finished."""
    if submission.finished_at is None:
        return None
    told: VerdictEvent | CancelledEvent = CancelledEvent()
    if submission.state == "done":
        told = VerdictEvent(submission=read(submission))
    return Event(event_id(submission.finished_at), told.kind, told.model_dump_json())


async def submission_events(
    sessions: Sessions, grading: Grading, submission: Submission, *, after: int
) -> AsyncIterator[Event]:
    """Those with an id above `after`. Opens sessions of its own: it lives as long as the grade."""
    with grading.events.watch(str(submission.id), after=after) as watch:
        # Read again, now that nothing can happen unseen.
        row = await _find(sessions, submission)
        if row and row.finished_at is None and not watch.told:
            yield _waiting(grading, row.id, after=after)
        while row:
            if not watch.behind and (last := last_event(row)):
                if last.id > after:
                    yield last
                return
            if event := await _next(watch):
                yield event
                after = event.id
                if event.kind in LAST:
                    return
            else:
                row = await _find(sessions, submission)


async def _find(sessions: Sessions, submission: Submission) -> Submission | None:
    async with session_scope(sessions) as session:
        return await repository.find_submission(
            session, submission.id, learner_id=submission.learner_id
        )


def _waiting(grading: Grading, submission_id: UUID, *, after: int) -> Event:
    """For a watcher of whom nothing is kept, as after a restart: it waits, or will be retaken."""
    ahead = grading.queue.ahead(str(submission_id)) or 0
    told = QueuedEvent(position=ahead)
    return Event(max(event_id(now()), after + 1), told.kind, told.model_dump_json())


async def _next(watch: Watch) -> Event | None:
    """None when nothing came for long, or nothing will come."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(LOOK_AGAIN_S):
            return await watch.get()
    return None
