"""The rules of submissions: who may submit what, one verdict each, and what is told of them."""

import asyncio
from dataclasses import asdict
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Literal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.catalog.service import Catalog
from greenroom.db import after_commit
from greenroom.judge import Exercise, Limits, Report, Verdict, as_curl, as_httpx, as_pytest
from greenroom.kit.clock import now
from greenroom.models.submission import Submission
from greenroom.practice import repository
from greenroom.practice.diff import diff_files
from greenroom.practice.errors import (
    CheckNotFoundError,
    SubmissionFinishedError,
    SubmissionNotFoundError,
    TooManyWaitingError,
)
from greenroom.practice.grading import Grading, priority_of
from greenroom.practice.repository import Desk
from greenroom.practice.runs import Runs
from greenroom.practice.schemas import (
    ExerciseProgress,
    SubmissionCreate,
    SubmissionDiff,
    SubmissionPage,
    SubmissionRead,
    SubmissionSummary,
    TranscriptFormat,
    TranscriptRead,
    VerdictEvent,
)

MOST_UNFINISHED = 5  # of one learner, over all exercises
RETRY_AFTER_S = 2
VISIBLE_RUNS_KEPT = 20
TYPING_RUNS_KEPT = 2  # the one that is shown, and the one that takes its place
LEASE = timedelta(seconds=8)
MOST_FAILURES = 3


def summarise(submission: Submission) -> SubmissionSummary:
    return SubmissionSummary.model_validate(submission, from_attributes=True)


def read(submission: Submission) -> SubmissionRead:
    return SubmissionRead.model_validate(submission, from_attributes=True)


async def submit(
    session: AsyncSession, desk: Desk, grading: Grading, *, wanted: SubmissionCreate
) -> SubmissionRead:
    """Stores checked files as a row that will be graded. Raises TooManyWaitingError.

    A run of the visible checks takes the place of one that is not finished.
    """
    if wanted.only == "visible":
        for superseded in await repository.cancel_visible(session, desk):
            after_commit(session, partial(grading.cancel, superseded))
        kept = TYPING_RUNS_KEPT if wanted.typing else VISIBLE_RUNS_KEPT
        await repository.delete_old_visible(session, desk, typing=wanted.typing, keep=kept)
    used = await repository.find_help(session, desk)
    submission = Submission(
        learner_id=desk.learner_id,
        exercise=desk.exercise,
        only=wanted.only,
        typing=wanted.typing,
        seed=wanted.seed,
        files=wanted.files,
        with_hints=bool(used and (used.hints or used.shown_at)),
        report=None,
    )
    session.add(submission)
    await session.flush()
    # Counted with this one, now that no other can be stored at the same time.
    if await repository.count_unfinished(session, desk.learner_id) > MOST_UNFINISHED:
        raise TooManyWaitingError(MOST_UNFINISHED, retry_after_s=RETRY_AFTER_S)
    priority = priority_of(wanted.only, typing=wanted.typing)
    after_commit(
        session,
        lambda: grading.enqueue(submission.id, learner_id=desk.learner_id, priority=priority),
    )
    return read(submission)


async def delete_old(session: AsyncSession, learner_id: UUID, *, keep: int) -> None:
    """Of what is finished only the newest stay, and the first pass of each exercise."""
    await repository.delete_old(session, learner_id, keep=keep)


async def get_submission(
    session: AsyncSession, submission_id: UUID, *, learner_id: UUID
) -> Submission:
    """One's own; a foreign one is as unknown as one that never was."""
    found = await repository.find_submission(session, submission_id, learner_id=learner_id)
    if found is None:
        raise SubmissionNotFoundError
    return found


async def list_submissions(
    session: AsyncSession, desk: Desk, *, before: UUID | None, limit: int
) -> SubmissionPage:
    rows = await repository.list_submissions(session, desk, before=before, limit=limit + 1)
    page = rows[:limit]
    return SubmissionPage(
        items=[summarise(row) for row in page], next=page[-1].id if len(rows) > limit else None
    )


async def cancel(session: AsyncSession, submission: Submission, grading: Grading) -> None:
    """Twice is as good as once. Raises SubmissionFinishedError when the verdict was first."""
    if await repository.cancel_submission(session, submission.id):
        after_commit(session, lambda: grading.cancel(submission.id))
    elif submission.state != "cancelled":
        raise SubmissionFinishedError


async def leave(session: AsyncSession, learner_id: UUID, *, grading: Grading, runs: Runs) -> None:
    """The learner is deleted: nothing of his waits, is graded or runs any more."""
    for submission_id in await repository.cancel_all(session, learner_id):
        after_commit(session, partial(grading.cancel, submission_id))
    await runs.forget(learner_id)


async def compare(older: Submission, newer: Submission) -> SubmissionDiff:
    return SubmissionDiff(
        older=summarise(older),
        newer=summarise(newer),
        files=await asyncio.to_thread(diff_files, older.files, newer.files),
    )


def get_transcript(
    submission: Submission, name: str, *, format: TranscriptFormat
) -> TranscriptRead:
    """The exchanges of a check as somebody would send them by hand. Raises CheckNotFoundError."""
    report = Report.model_validate(submission.report) if submission.report else None
    check = next((check for check in report.checks if check.name == name), None) if report else None
    if check is None:
        raise CheckNotFoundError("This submission has no such check in its report.")
    if not check.exchanges:
        raise CheckNotFoundError("Nothing was sent in this check: there is nothing to copy.")
    if format == "curl":
        text = "\n".join(as_curl(exchange.request) for exchange in check.exchanges) + "\n"
    elif format == "httpx":
        text = "\n".join(as_httpx(exchange) for exchange in check.exchanges)
    else:
        text = as_pytest(check)
    return TranscriptRead(format=format, text=text)


async def list_progress(
    session: AsyncSession, learner_id: UUID, *, catalog: Catalog
) -> list[ExerciseProgress]:
    """In the order of the syllabus."""
    done = {row.exercise: row for row in await repository.list_progress(session, learner_id)}
    saved = await repository.list_drafts_saved(session, learner_id)
    found = []
    for each in catalog.exercises:
        name = each.exercise.name
        work = done.get(name)
        times = [time for time in (work and work.last_at, saved.get(name)) if time]
        if times:
            found.append(
                ExerciseProgress(
                    exercise=name,
                    topic=each.topic,
                    state=_progress_state(work),
                    submissions=work.submissions if work else 0,
                    last_at=max(times),
                )
            )
    return found


async def list_passed_alone(session: AsyncSession, learner_id: UUID) -> dict[str, datetime]:
    """When each exercise was last passed without help."""
    return await repository.list_passed_alone(session, learner_id)


def _progress_state(
    work: repository.Progress | None,
) -> Literal["started", "passed", "passed_with_hints"]:
    if work is None or not work.passed:
        return "started"
    return "passed" if work.passed_alone else "passed_with_hints"


# What the grader asks for


async def take_lease(
    session: AsyncSession, submission_id: UUID, *, lease: UUID
) -> Submission | None:
    """The submission, to be graded by the holder of `lease` alone; None when it is not free."""
    return await repository.take_lease(session, submission_id, lease=lease, length=LEASE)


async def keep_lease(session: AsyncSession, held: Submission) -> bool:
    """False when it is lost: the submission was cancelled, or is graded by another."""
    return await repository.change_leased(session, held, lease_until=now() + LEASE)


async def give_back(session: AsyncSession, held: Submission, *, failed: bool) -> None:
    """Not graded by now: it waits again. `failed` counts against MOST_FAILURES."""
    await repository.change_leased(
        session,
        held,
        state="queued",
        lease=None,
        lease_until=None,
        failures=held.failures + failed,
    )


def may_try_again(held: Submission, report: Report) -> bool:
    """Whether it was not graded, and not too often yet."""
    return report.verdict is Verdict.NOT_GRADED and held.failures + 1 < MOST_FAILURES


def ungraded_report(held: Submission, exercise: Exercise | None, *, reason: str) -> Report:
    """Nothing ran and nothing counts, by our fault. `exercise` is None when it is gone."""
    checks = exercise.checks if exercise else ()
    return Report.model_validate(
        {
            "submission": str(held.id),
            "exercise": held.exercise,
            "sandbox": "none",
            "verdict": Verdict.NOT_GRADED,
            "message": f"Not graded, our fault: nothing counted. {reason}",
            "checks": [
                {
                    "name": check.name,
                    "title": check.title,
                    "task": check.task,
                    "visible": check.visible,
                    "passed": None,
                }
                for check in checks
                if check.visible or held.only == "all"
            ],
            "limits": asdict(exercise.limits if exercise else Limits()),
            "seed": held.seed or 0,
        }
    )


async def record(
    session: AsyncSession,
    held: Submission,
    grading: Grading,
    *,
    report: Report,
    queued_card: str | None = None,
) -> None:
    """Writes the one verdict and tells it; nothing when the lease was lost."""
    outcome: dict[str, Any] = {
        "state": "done",
        "verdict": report.verdict.value,
        "passed": report.passed,
        "checks": len(report.checks),
        "results": [check.passed for check in report.checks],
        "mistake": report.mistake.title if report.mistake else None,
        "queued_card": queued_card,
        "ms": round(sum(report.phases_ms.values()), 3),
        "report": report.model_dump(mode="json"),
        "finished_at": now(),
    }
    if not await repository.change_leased(session, held, lease=None, lease_until=None, **outcome):
        return
    row = {**summarise(held).model_dump(), "files": held.files, **outcome, "report": report}
    told = VerdictEvent(submission=SubmissionRead.model_validate(row))
    after_commit(session, lambda: grading.finish(held.id, told))
