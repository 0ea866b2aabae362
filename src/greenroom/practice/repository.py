"""Queries of practice. Every one of a learner's own rows asks for the learner."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Literal, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, delete, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import undefer

from greenroom.kit.clock import now
from greenroom.kit.ids import new_id
from greenroom.models.draft import Draft
from greenroom.models.help import Help
from greenroom.models.submission import UNFINISHED, Submission

WHOLE = (undefer(Submission.files), undefer(Submission.report))


class Desk(NamedTuple):
    """Whose work on which exercise."""

    learner_id: UUID
    exercise: str


# Drafts


async def find_draft(session: AsyncSession, desk: Desk) -> Draft | None:
    query = select(Draft).where(
        Draft.learner_id == desk.learner_id, Draft.exercise == desk.exercise
    )
    return (await session.scalars(query)).one_or_none()


async def replace_draft(
    session: AsyncSession, desk: Desk, *, revision: int, files: dict[str, str]
) -> Draft | None:
    """Compare and set: None when `revision` is not the one that is saved."""
    if revision == 0:
        statement = insert(Draft).on_conflict_do_nothing().returning(Draft)
        row = {**desk._asdict(), "id": new_id(), "revision": 1, "files": files, "saved_at": now()}
        return (await session.scalars(statement.values(row))).one_or_none()
    change = (
        update(Draft)
        .where(
            Draft.learner_id == desk.learner_id,
            Draft.exercise == desk.exercise,
            Draft.revision == revision,
        )
        .values(revision=Draft.revision + 1, files=files, saved_at=now())
        .returning(Draft)
    )
    return (await session.scalars(change)).one_or_none()


# Help


async def find_help(session: AsyncSession, desk: Desk) -> Help | None:
    query = select(Help).where(Help.learner_id == desk.learner_id, Help.exercise == desk.exercise)
    return (await session.scalars(query)).one_or_none()


async def add_hint(session: AsyncSession, desk: Desk, *, most: int) -> Help:
    """One hint more is open, `most` at most; two requests at once open two."""
    more = case((Help.hints < most, Help.hints + 1), else_=Help.hints)
    return await _upsert_help(session, desk, first={"hints": min(1, most)}, then={"hints": more})


async def mark_shown(session: AsyncSession, desk: Desk) -> Help:
    """Remembers the first time that solutions were shown without a pass."""
    at = now()
    then = {"shown_at": func.coalesce(Help.shown_at, at)}
    return await _upsert_help(session, desk, first={"hints": 0, "shown_at": at}, then=then)


async def _upsert_help(
    session: AsyncSession, desk: Desk, *, first: dict[str, Any], then: dict[str, Any]
) -> Help:
    statement = (
        insert(Help)
        .values({**desk._asdict(), "id": new_id(), **first})
        .on_conflict_do_update(index_elements=["learner_id", "exercise"], set_=then)
        .returning(Help)
    )
    return (await session.scalars(statement)).one()


# Submissions, as their learner sees them


async def find_submission(
    session: AsyncSession, submission_id: UUID, *, learner_id: UUID
) -> Submission | None:
    query = select(Submission).where(
        Submission.id == submission_id, Submission.learner_id == learner_id
    )
    return (await session.scalars(query.options(*WHOLE))).one_or_none()


async def list_submissions(
    session: AsyncSession, desk: Desk, *, before: UUID | None, limit: int
) -> Sequence[Submission]:
    """Newest first, without files and reports. Ids grow with time, so they are the key."""
    query = select(Submission).where(
        Submission.learner_id == desk.learner_id, Submission.exercise == desk.exercise
    )
    if before is not None:
        query = query.where(Submission.id < before)
    return (await session.scalars(query.order_by(Submission.id.desc()).limit(limit))).all()


async def has_passed(session: AsyncSession, desk: Desk) -> bool:
    query = select(Submission.id).where(
        Submission.learner_id == desk.learner_id,
        Submission.exercise == desk.exercise,
        Submission.only == "all",
        Submission.verdict == "passed",
    )
    return (await session.scalars(query.limit(1))).first() is not None


async def count_unfinished(session: AsyncSession, learner_id: UUID) -> int:
    query = select(func.count()).where(
        Submission.learner_id == learner_id, Submission.state.in_(UNFINISHED)
    )
    return (await session.scalars(query)).one()


async def cancel_visible(session: AsyncSession, desk: Desk) -> Sequence[UUID]:
    """Cancels the unfinished runs of the visible checks; their ids."""
    change = (
        update(Submission)
        .where(
            Submission.learner_id == desk.learner_id,
            Submission.exercise == desk.exercise,
            Submission.only == "visible",
            Submission.state.in_(UNFINISHED),
        )
        .values(state="cancelled", lease=None, lease_until=None, finished_at=now())
        .returning(Submission.id)
    )
    return (await session.scalars(change)).all()


async def cancel_all(session: AsyncSession, learner_id: UUID) -> Sequence[UUID]:
    """Cancels what is not finished of a learner, over all exercises; their ids."""
    change = (
        update(Submission)
        .where(Submission.learner_id == learner_id, Submission.state.in_(UNFINISHED))
        .values(state="cancelled", lease=None, lease_until=None, finished_at=now())
        .returning(Submission.id)
    )
    return (await session.scalars(change)).all()


async def delete_old_visible(session: AsyncSession, desk: Desk, *, typing: bool, keep: int) -> None:
    """Of the finished runs of the visible checks, made by typing or not, all but the newest."""
    runs = select(Submission.id).where(
        Submission.learner_id == desk.learner_id,
        Submission.exercise == desk.exercise,
        Submission.only == "visible",
        Submission.typing.is_(typing),
        Submission.state.not_in(UNFINISHED),
    )
    old = runs.order_by(Submission.id.desc()).offset(keep)
    await session.execute(delete(Submission).where(Submission.id.in_(old)))


async def delete_old(session: AsyncSession, learner_id: UUID, *, keep: int) -> None:
    """All but the newest that are finished, and the first pass of each exercise: it opened much."""
    passes = (
        select(func.min(Submission.id))
        .where(
            Submission.learner_id == learner_id,
            Submission.only == "all",
            Submission.verdict == "passed",
        )
        .group_by(Submission.exercise, Submission.with_hints)
    )
    finished = select(Submission.id).where(
        Submission.learner_id == learner_id, Submission.state.not_in(UNFINISHED)
    )
    old = finished.order_by(Submission.id.desc()).offset(keep)
    await session.execute(
        delete(Submission).where(Submission.id.in_(old), Submission.id.not_in(passes))
    )


async def cancel_submission(session: AsyncSession, submission_id: UUID) -> bool:
    """Compare and set: False when it is finished already."""
    change = (
        update(Submission)
        .where(Submission.id == submission_id, Submission.state.in_(UNFINISHED))
        .values(state="cancelled", lease=None, lease_until=None, finished_at=now())
        .returning(Submission.id)
    )
    return (await session.scalars(change)).first() is not None


class Progress(NamedTuple):
    """What a learner has done on an exercise."""

    exercise: str
    submissions: int
    passed: bool
    passed_alone: bool
    last_at: datetime | None


async def list_progress(session: AsyncSession, learner_id: UUID) -> list[Progress]:
    """One row an exercise that was submitted or run."""
    submitted = Submission.only == "all"
    passed = and_(submitted, Submission.verdict == "passed")
    alone = and_(passed, Submission.with_hints.is_(False))
    query = (
        select(
            Submission.exercise,
            func.count().filter(submitted, Submission.state == "done"),
            func.max(case((passed, 1), else_=0)),
            func.max(case((alone, 1), else_=0)),
            func.max(Submission.created_at),
        )
        .where(Submission.learner_id == learner_id)
        .group_by(Submission.exercise)
    )
    return [
        Progress(exercise, count, bool(passed), bool(alone), last_at)
        for exercise, count, passed, alone, last_at in await session.execute(query)
    ]


async def list_passed_alone(session: AsyncSession, learner_id: UUID) -> dict[str, datetime]:
    """When each exercise was last passed without help."""
    query = (
        select(Submission.exercise, func.max(Submission.created_at))
        .where(
            Submission.learner_id == learner_id,
            Submission.only == "all",
            Submission.verdict == "passed",
            Submission.with_hints.is_(False),
        )
        .group_by(Submission.exercise)
    )
    return dict((await session.execute(query)).all())


async def list_drafts_saved(session: AsyncSession, learner_id: UUID) -> dict[str, datetime]:
    """When the draft of each exercise was saved last."""
    query = select(Draft.exercise, Draft.saved_at).where(Draft.learner_id == learner_id)
    return dict((await session.execute(query)).all())


# Submissions, as the grader sees them


class Waiting(NamedTuple):
    """A submission that nobody grades."""

    id: UUID
    learner_id: UUID
    only: Literal["visible", "all"]
    typing: bool


def _free(at: datetime) -> ColumnElement[bool]:
    """Queued, or of a holder that has not been heard of for the length of a lease."""
    ran_out = and_(Submission.state == "running", Submission.lease_until < at)
    return or_(Submission.state == "queued", ran_out)


async def list_waiting(session: AsyncSession) -> list[Waiting]:
    """Oldest first."""
    query = (
        select(Submission.id, Submission.learner_id, Submission.only, Submission.typing)
        .where(Submission.state.in_(UNFINISHED), _free(now()))
        .order_by(Submission.id)
    )
    return [Waiting(*row) for row in await session.execute(query)]


async def take_lease(
    session: AsyncSession, submission_id: UUID, *, lease: UUID, length: timedelta
) -> Submission | None:
    """Compare and set: None when it is finished, or another holds it.

    A lease that ran out counts as a failure: whoever held it did not live to give a verdict.
    """
    at = now()
    failures = case(
        (Submission.state == "running", Submission.failures + 1), else_=Submission.failures
    )
    change = (
        update(Submission)
        .where(Submission.id == submission_id, _free(at))
        .values(state="running", lease=lease, lease_until=at + length, failures=failures)
        .returning(Submission)
        .options(*WHOLE)
    )
    return (await session.scalars(change)).one_or_none()


async def change_leased(session: AsyncSession, held: Submission, **values: object) -> bool:
    """Compare and set: False when the lease is no longer held, and then nothing is changed."""
    change = (
        update(Submission)
        .where(
            Submission.id == held.id,
            Submission.lease == held.lease,
            Submission.state == "running",
        )
        .values(**values)
        .returning(Submission.id)
    )
    return (await session.scalars(change)).first() is not None
