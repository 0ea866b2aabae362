"""Queries on answers, reviews and what is known of cards. One read and one write a request."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import and_, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.models.answer import Answer
from greenroom.models.card_state import CardState
from greenroom.models.learner import Learner
from greenroom.models.review import Review

STATE_COLUMNS = tuple(column.key for column in CardState.__table__.columns)
KEY = ("learner_id", "card")
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Before:
    """What there is before an answer is stored."""

    answer: Answer | None
    state: CardState | None
    runs: int  # answers to the card since it was last graded


async def read_before_answer(
    session: AsyncSession, learner_id: UUID, *, card: str, answer_id: UUID
) -> Before:
    """The answer of an id, whoever's it is, and the learner's state of the card."""
    runs = (
        select(func.count())
        .where(
            Answer.learner_id == learner_id,
            Answer.card == card,
            Answer.answered_at > func.coalesce(CardState.reviewed_at, LONG_AGO),
        )
        .correlate(CardState)
        .scalar_subquery()
    )
    query = (
        select(Answer, CardState, runs)
        .select_from(Learner)
        .outerjoin(Answer, Answer.id == answer_id)
        .outerjoin(CardState, and_(CardState.learner_id == learner_id, CardState.card == card))
        .where(Learner.id == learner_id)
    )
    # No autoflush: noting that a guest is here would hold the write lock while a card runs.
    with session.no_autoflush:
        row = (await session.execute(query)).one()
    return Before(row[0], row[1], row[2])


async def add_answer(session: AsyncSession, answer: Answer) -> bool:
    """False when there is one of this id: it was sent twice at once, and the other was faster."""
    values = {column.key: getattr(answer, column.key) for column in Answer.__table__.columns}
    stored = insert(Answer).values(values).on_conflict_do_nothing().returning(Answer.id)
    return (await session.scalars(stored)).one_or_none() is not None


async def find_answer(session: AsyncSession, answer_id: UUID) -> Answer | None:
    with session.no_autoflush:
        return (await session.scalars(select(Answer).where(Answer.id == answer_id))).one_or_none()


async def delete_old(session: AsyncSession, learner_id: UUID, *, keep: int) -> None:
    """All answers and reviews but the newest."""
    answers = select(Answer.id).where(Answer.learner_id == learner_id)
    old = answers.order_by(Answer.answered_at.desc()).offset(keep)
    await session.execute(delete(Answer).where(Answer.id.in_(old)))
    reviews = select(Review.id).where(Review.learner_id == learner_id)
    past = reviews.order_by(Review.answered_at.desc()).offset(keep)
    await session.execute(delete(Review).where(Review.id.in_(past)))


async def list_states(session: AsyncSession, learner_id: UUID) -> Sequence[CardState]:
    """All of a learner: one range of the primary key."""
    return (
        await session.scalars(select(CardState).where(CardState.learner_id == learner_id))
    ).all()


async def read_before_review(
    session: AsyncSession, learner_id: UUID, *, review_id: UUID, answer_id: UUID | None
) -> Sequence[Any]:  # rows of ten columns
    """All states of the learner, each with the review of an id and the answer that is graded."""
    query = (
        select(
            CardState,
            Review.learner_id.label("review_learner"),
            Review.card.label("review_card"),
            Review.grade,
            Review.answered_at.label("review_at"),
            Answer.card.label("answer_card"),
            Answer.right,
            Answer.proposed,
            Answer.answered_at.label("answer_at"),
        )
        .select_from(Learner)
        .outerjoin(CardState, CardState.learner_id == Learner.id)
        .outerjoin(Review, Review.id == review_id)
        .outerjoin(Answer, and_(Answer.id == answer_id, Answer.learner_id == Learner.id))
        .where(Learner.id == learner_id)
    )
    with session.no_autoflush:
        return (await session.execute(query)).all()


async def add_review(session: AsyncSession, review: Mapping[str, Any]) -> bool:
    """False when there is one of this id."""
    stored = insert(Review).values(review).on_conflict_do_nothing().returning(Review.id)
    return (await session.scalars(stored)).one_or_none() is not None


async def write_state(session: AsyncSession, state: CardState, *, reps: int) -> bool:
    """Writes a state that had `reps` reviews when it was read; False when it has others now."""
    values = {key: getattr(state, key) for key in STATE_COLUMNS}
    changed = {key: value for key, value in values.items() if key not in KEY}
    written = (
        insert(CardState)
        .values(values)
        .on_conflict_do_update(index_elements=KEY, set_=changed, where=CardState.reps == reps)
        .returning(CardState.reps)
    )
    return (await session.execute(written)).one_or_none() is not None


async def find_state(session: AsyncSession, learner_id: UUID, card: str) -> CardState | None:
    query = select(CardState).where(CardState.learner_id == learner_id, CardState.card == card)
    return (await session.scalars(query)).one_or_none()


async def find_last_review(
    session: AsyncSession, learner_id: UUID, *, since: datetime
) -> Review | None:
    """The newest that was not undone."""
    query = (
        select(Review)
        .where(
            Review.learner_id == learner_id,
            Review.answered_at >= since,
            Review.undone_at.is_(None),
        )
        .order_by(Review.answered_at.desc())
        .limit(1)
    )
    return (await session.scalars(query)).one_or_none()


async def undo_review(session: AsyncSession, review: Review, at: datetime) -> bool:
    """False when it was undone meanwhile."""
    undone = (
        update(Review)
        .where(Review.id == review.id, Review.undone_at.is_(None))
        .values(undone_at=at)
        .returning(Review.id)
    )
    return (await session.scalars(undone)).one_or_none() is not None


async def list_reviews(
    session: AsyncSession, learner_id: UUID, *, since: datetime | None = None
) -> Sequence[Review]:
    """In their order, without those undone."""
    query = select(Review).where(Review.learner_id == learner_id, Review.undone_at.is_(None))
    if since:
        query = query.where(Review.answered_at >= since)
    return (await session.scalars(query.order_by(Review.answered_at))).all()


class Reviewed(NamedTuple):
    """What others need of a review."""

    card: str
    known: bool
    predicted: float | None
    answered_at: datetime


async def list_newest(session: AsyncSession, learner_id: UUID, *, most: int) -> list[Reviewed]:
    """In their order, without those undone."""
    query = (
        select(Review.card, Review.grade > 1, Review.predicted, Review.answered_at)
        .where(Review.learner_id == learner_id, Review.undone_at.is_(None))
        .order_by(Review.answered_at.desc())
        .limit(most)
    )
    return [Reviewed(*row) for row in await session.execute(query)][::-1]


async def list_first(session: AsyncSession, learner_id: UUID) -> list[tuple[str, bool]]:
    """Card, and whether it was known, of the reviews that had no forecast yet."""
    query = select(Review.card, Review.grade > 1).where(
        Review.learner_id == learner_id, Review.predicted.is_(None), Review.undone_at.is_(None)
    )
    return [(card, known) for card, known in await session.execute(query)]


async def list_pairs(
    session: AsyncSession, learner_id: UUID, *, most: int
) -> list[tuple[float, bool]]:
    """Forecast recall, and whether the card was known, of the newest reviews."""
    query = (
        select(Review.predicted, Review.grade)
        .where(
            Review.learner_id == learner_id,
            Review.predicted.is_not(None),
            Review.undone_at.is_(None),
        )
        .order_by(Review.answered_at.desc())
        .limit(most)
    )
    return [(row.predicted, row.grade > 1) for row in await session.execute(query)]
