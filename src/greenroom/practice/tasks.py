"""What runs beside the requests: grading, the sweeper that finds what was left, idle runs' end."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from uuid import UUID

import structlog
from fastapi import FastAPI

from greenroom.catalog.errors import ExerciseNotFoundError
from greenroom.catalog.service import Catalog
from greenroom.db import Sessions, session_scope
from greenroom.judge import Judge, Progress, Report
from greenroom.kit.background import running
from greenroom.kit.ids import new_id
from greenroom.models.submission import Submission
from greenroom.practice import repository, service
from greenroom.practice.grading import GRADE, Grading, priority_of
from greenroom.practice.lint import Linter
from greenroom.practice.mistakes import queue_mistake
from greenroom.practice.runs import Runs
from greenroom.practice.schemas import (
    ChecksEvent,
    ReadyEvent,
    StartingEvent,
    SubmissionEvent,
)
from greenroom.review.service import Deck

log = structlog.stdlib.get_logger("greenroom.practice")

SWEEP_EVERY_S = 1.0


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Grades while the app is served; at the end running grades are queued again."""
    places = app.state.judge.slots
    app.state.grading = Grading(workers=places)
    app.state.linter = Linter()
    app.state.runs = Runs(app.state.judge, app.state.grading, most=2 * places)
    grader = Grader(
        sessions=app.state.sessions,
        catalog=app.state.catalog,
        deck=Deck.of(app),
        judge=app.state.judge,
        grading=app.state.grading,
        refusal=lambda: app.state.judge_failure or app.state.grading_refusal,
    )
    async with AsyncExitStack() as stack:
        stack.push_async_callback(app.state.runs.close)
        await stack.enter_async_context(running(_work(grader, app.state.judge_warmed)))
        yield


async def _work(grader: "Grader", warmed: asyncio.Event) -> None:
    await grader.sweep()  # positions are true from the start
    await warmed.wait()
    async with grader.grading.queue.working():
        while True:
            await asyncio.sleep(SWEEP_EVERY_S)
            await grader.sweep()


@dataclass(frozen=True)
class Grader:
    """Takes a lease on a submission, has it graded, and writes the verdict if it still may."""

    sessions: Sessions
    catalog: Catalog
    deck: Deck
    judge: Judge
    grading: Grading
    refusal: Callable[[], str | None]

    def __post_init__(self) -> None:
        self.grading.queue.register(GRADE, self.grade)

    async def sweep(self) -> None:
        """Puts every submission that nobody grades into the queue: new, left or failed ones."""
        try:
            async with session_scope(self.sessions) as session:
                waiting = await repository.list_waiting(session)
        except Exception:
            log.exception("the sweeper could not read the database")
            return
        for row in waiting:
            priority = priority_of(row.only, typing=row.typing)
            self.grading.enqueue(row.id, learner_id=row.learner_id, priority=priority)

    async def grade(self, key: str) -> None:
        """Safe to run twice: only who holds the lease writes, and only once."""
        async with session_scope(self.sessions) as session:
            held = await service.take_lease(session, UUID(key), lease=new_id())
        if held is None:
            return
        hopeless = self._hopeless(held)
        try:
            report = hopeless or await self._leased(held)
        except asyncio.CancelledError:
            # The server stops, or the learner cancelled: then this changes nothing.
            async with session_scope(self.sessions) as session:
                await service.give_back(session, held, failed=False)
            raise
        if report is None:
            log.warning("a lease was lost while grading", submission=key)
            return
        async with session_scope(self.sessions) as session:
            if hopeless is None and service.may_try_again(held, report):
                log.error("not graded, will be tried again", submission=key, why=report.message)
                await service.give_back(session, held, failed=True)
            else:
                card = None
                if hopeless is None:
                    card = await queue_mistake(session, held, report, deck=self.deck)
                await service.record(session, held, self.grading, report=report, queued_card=card)

    def _hopeless(self, held: Submission) -> Report | None:
        """A report where trying (again) is of no use."""
        try:
            exercise = self.catalog.get_exercise(held.exercise).exercise
        except ExerciseNotFoundError:
            return service.ungraded_report(held, None, reason="The exercise is no longer there.")
        reason = self.refusal()
        if held.failures >= service.MOST_FAILURES:
            reason = "It was tried several times. The log of the server says more."
        return service.ungraded_report(held, exercise, reason=reason) if reason else None

    async def _leased(self, held: Submission) -> Report | None:
        """None when the lease was lost meanwhile."""
        grade = asyncio.ensure_future(self._grade(held))
        keep = asyncio.ensure_future(self._keep_lease(held))
        try:
            await asyncio.wait({grade, keep}, return_when=asyncio.FIRST_COMPLETED)
            return grade.result() if grade.done() else None
        finally:
            for task in (grade, keep):
                task.cancel()
            await asyncio.gather(grade, keep, return_exceptions=True)

    async def _grade(self, held: Submission) -> Report:
        def tell(progress: Progress) -> None:
            if event := _event(progress):
                self.grading.tell(held.id, event)

        return await self.judge.grade(
            self.catalog.get_exercise(held.exercise).exercise,
            held.files,
            only=held.only,
            seed=held.seed,
            priority=priority_of(held.only, typing=held.typing),
            on_progress=tell,
            submission=str(held.id),
        )

    async def _keep_lease(self, held: Submission) -> None:
        """Renews the lease until it is lost."""
        kept = True
        while kept:
            await asyncio.sleep(service.LEASE.total_seconds() / 3)
            async with session_scope(self.sessions) as session:
                kept = await service.keep_lease(session, held)


def _event(progress: Progress) -> SubmissionEvent | None:
    match progress.kind:
        case "starting":
            return StartingEvent()
        case "ready":
            return ReadyEvent()
        case "checks":
            return ChecksEvent(done=progress.done or 0, total=progress.total or 0)
    return None
