"""How a submission is queued and how far it is: the queue and the events of grading."""

from contextlib import AbstractAsyncContextManager
from typing import Literal
from uuid import UUID

from greenroom.judge import Priority
from greenroom.kit.events import Events
from greenroom.kit.queue import Queue
from greenroom.practice.schemas import CancelledEvent, QueuedEvent, SubmissionEvent, VerdictEvent

GRADE = "practice.grade"
ORDER: tuple[Priority, ...] = ("run", "submit", "typing")


def priority_of(only: Literal["visible", "all"], *, typing: bool) -> Priority:
    """How urgent it is, for the queue and for the judge."""
    if typing:
        return "typing"
    return "run" if only == "visible" else "submit"


class Grading:
    """The way from a row to whoever grades it, and from there to whoever watches it.

    This queue is the only line: it has as many workers as the judge has slots, so that nothing
    waits a second time inside the judge, and a place in it is the whole truth.
    """

    def __init__(self, *, workers: int) -> None:
        # However slow the runs as one types are, a place is left for what somebody waits for.
        most = {ORDER.index("typing"): max(1, workers - 1)}
        self.queue = Queue(workers=workers, most=most, on_move=self._moved)
        self.events = Events()

    def enqueue(self, submission_id: UUID, *, learner_id: UUID, priority: Priority) -> None:
        """Call it after the row is committed. Twice is as good as once."""
        place = ORDER.index(priority)
        self.queue.put(GRADE, str(submission_id), owner=str(learner_id), priority=place)

    def turn(
        self, run_id: UUID, *, learner_id: UUID, priority: Priority
    ) -> AbstractAsyncContextManager[None]:
        """A place in the judge for what is no submission, once all before it have had theirs."""
        place = ORDER.index(priority)
        return self.queue.turn(str(run_id), owner=str(learner_id), priority=place)

    def waiting(self) -> dict[Priority, int]:
        """How many wait for a place in the judge, by priority."""
        waiting = self.queue.waiting()
        return {priority: waiting.get(place, 0) for place, priority in enumerate(ORDER)}

    def tell(self, submission_id: UUID, event: SubmissionEvent) -> None:
        """To those who watch the submission, now and until its end."""
        self.events.publish(str(submission_id), event.kind, event.model_dump_json())

    def finish(self, submission_id: UUID, event: VerdictEvent | CancelledEvent) -> None:
        """The last event; from here on the row says it. Call it after the row is committed."""
        self.tell(submission_id, event)
        self.events.close(str(submission_id))

    def cancel(self, submission_id: UUID) -> None:
        """Frees its place in the queue, or its place in the judge, at once."""
        self.queue.drop(str(submission_id))
        self.finish(submission_id, CancelledEvent())

    def _moved(self, key: str, ahead: int) -> None:
        self.events.publish(key, "queued", QueuedEvent(position=ahead).model_dump_json())
