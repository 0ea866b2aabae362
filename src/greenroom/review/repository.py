"""Queries on answers, reviews and what is known of cards. One read and one write a request."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import and_, bindparam, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.models.answer import Answer
from greenroom.models.card_state import CardState
from greenroom.models.learner import Learner
from greenroom.models.review import Review
from greenroom.review.state import State

KEY = ("learner_id", "card")
# As tuples and without the learner, whose id would be made four hundred times.
STATE = tuple(CardState.__table__.columns[name] for name in State._fields)
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class BeforeAnswer:
    """What there is before an answer is stored."""

    answer: Answer | None
    state: State | None
    runs: int  # answers to the card since it was last graded


async def read_before_answer(
    session: AsyncSession, learner_id: UUID, *, card: str, answer_id: UUID
) -> BeforeAnswer:
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
        select(Answer, runs, *STATE)
        .select_from(Learner)
        .outerjoin(Answer, Answer.id == answer_id)
        .outerjoin(CardState, and_(CardState.learner_id == learner_id, CardState.card == card))
        .where(Learner.id == learner_id)
    )
    # No autoflush: noting that a guest is here would hold the write lock while a card runs.
    with session.no_autoflush:
        answer, count, *state = (await session.execute(query)).one()
    return BeforeAnswer(answer, State._make(state) if state[0] else None, count)


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


async def list_states(session: AsyncSession, learner_id: UUID) -> list[State]:
    """All of a learner: one range of the primary key."""
    query = select(*STATE).where(CardState.learner_id == learner_id)
    return [State._make(row) for row in await session.execute(query)]


@dataclass(frozen=True, slots=True)
class BeforeReview:
    """All states, and in a row the review of an id and the answer that is graded, if any."""

    states: list[State]
    row: Any  # of eight columns


async def read_before_review(
    session: AsyncSession, learner_id: UUID, *, review_id: UUID, answer_id: UUID | None
) -> BeforeReview:
    query = (
        select(
            *STATE,
            Review.learner_id.label("review_learner"),
            Review.card.label("review_card"),
            Review.grade,
            Review.answered_at.label("review_at"),
            Answer.card.label("answer_card"),
            Answer.content_hash.label("answer_hash"),
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
        rows = (await session.execute(query)).all()
    states = [State._make(row[: len(STATE)]) for row in rows if row[0]]
    return BeforeReview(states, rows[0])


async def add_review(session: AsyncSession, review: Mapping[str, Any]) -> bool:
    """False when there is one of this id."""
    stored = insert(Review).values(review).on_conflict_do_nothing().returning(Review.id)
    return (await session.scalars(stored)).one_or_none() is not None


async def write_state(session: AsyncSession, learner_id: UUID, state: State, *, reps: int) -> bool:
    """Writes a state that had `reps` reviews when it was read; False when it has others now."""
    values = {"learner_id": learner_id, **state._asdict()}
    changed = {key: value for key, value in values.items() if key not in KEY}
    written = (
        insert(CardState)
        .values(values)
        .on_conflict_do_update(index_elements=KEY, set_=changed, where=CardState.reps == reps)
        .returning(CardState.reps)
    )
    return (await session.execute(written)).one_or_none() is not None


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


async def count_reviews(session: AsyncSession, learner_id: UUID) -> int:
    """Without those undone."""
    query = select(func.count()).where(Review.learner_id == learner_id, Review.undone_at.is_(None))
    return (await session.scalars(query)).one()


async def write_memories(session: AsyncSession, learner_id: UUID, states: Sequence[State]) -> None:
    """Stability, difficulty and day of cards that were not graded meanwhile."""
    statement = (
        update(CardState)
        .where(
            CardState.learner_id == bindparam("of_learner"),
            CardState.card == bindparam("of_card"),
            CardState.reps == bindparam("with_reps"),
        )
        .values(
            stability=bindparam("to_stability"),
            difficulty=bindparam("to_difficulty"),
            due_on=bindparam("to_due_on"),
        )
    )
    rows = [
        {
            "of_learner": learner_id,
            "of_card": state.card,
            "with_reps": state.reps,
            "to_stability": state.stability,
            "to_difficulty": state.difficulty,
            "to_due_on": state.due_on,
        }
        for state in states
    ]
    if rows:
        await (await session.connection()).execute(statement, rows)
