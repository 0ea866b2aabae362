"""What other features ask of review: states, recall, what is due, what was answered."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.catalog.service import Card
from greenroom.kit.clock import now
from greenroom.learners.targets import target_of
from greenroom.models.card_state import CardState
from greenroom.models.learner import Learner
from greenroom.models.review import Review
from greenroom.review import repository
from greenroom.review.answers import Asked, create_answer
from greenroom.review.desks import Deck, make_desk, read_counts, read_desk, read_next
from greenroom.review.errors import AlreadyGradedError
from greenroom.review.queue import Desk
from greenroom.review.repository import Reviewed
from greenroom.review.reviews import create_review, undo_review
from greenroom.review.runner import Runner
from greenroom.review.schedule import Rules, recall
from greenroom.review.schemas import CountsRead, StateRead, StateUpdate
from greenroom.review.states import changed, copy_state, new_state, read_state

__all__ = [
    "Asked",
    "Deck",
    "Desk",
    "Reviewed",
    "Rules",
    "Runner",
    "calibration_pairs",
    "counts",
    "create_answer",
    "create_review",
    "due_by_day",
    "first_answers",
    "newest_reviews",
    "queue_card",
    "read_desk",
    "read_next",
    "recall",
    "reviews_since",
    "states",
    "undo_review",
    "update_state",
]

MOST_PAIRS = 2000


async def states(session: AsyncSession, learner_id: UUID) -> list[CardState]:
    """All of a learner: of every card that was ever graded, queued, flagged or set aside."""
    return list(await repository.list_states(session, learner_id))


async def counts(session: AsyncSession, learner: Learner, deck: Deck) -> CountsRead:
    """What is left of today, and what comes."""
    return read_counts(await read_desk(session, learner, deck))


def due_by_day(
    learner: Learner, states: Sequence[CardState], deck: Deck, *, days: int
) -> list[tuple[date, int]]:
    """How many cards fall due each day from today; today: with all that were before."""
    return make_desk(target_of(learner), states, deck, at=now()).due_by_day(days)


async def reviews_since(
    session: AsyncSession, learner_id: UUID, since: datetime
) -> Sequence[Review]:
    """In their order, without those undone."""
    return await repository.list_reviews(session, learner_id, since=since)


async def newest_reviews(session: AsyncSession, learner_id: UUID) -> list[Reviewed]:
    """The newest, in their order, without those undone."""
    return await repository.list_newest(session, learner_id, most=MOST_PAIRS)


async def first_answers(session: AsyncSession, learner_id: UUID) -> list[tuple[str, bool]]:
    """Card, and whether it was known when it was first graded."""
    return await repository.list_first(session, learner_id)


async def calibration_pairs(session: AsyncSession, learner_id: UUID) -> list[tuple[float, bool]]:
    """Of the newest reviews with a forecast: the recall forecast, and whether it was known."""
    return await repository.list_pairs(session, learner_id, most=MOST_PAIRS)


async def queue_card(session: AsyncSession, learner_id: UUID, card: str, *, reason: str) -> bool:
    """Asks a card today because a mistake named it; False where it is set aside."""
    before = await repository.find_state(session, learner_id, card) or new_state(learner_id, card)
    if before.suspended_at:
        return False
    after = copy_state(before, queued_at=now(), queued_for=reason[:300], buried_until=None)
    return await repository.write_state(session, after, reps=before.reps)


async def update_state(
    session: AsyncSession, learner: Learner, card: Card, *, changes: StateUpdate, deck: Deck
) -> StateRead:
    """Suspends, buries, flags, or the reverse; the schedule stays."""
    desk = await read_desk(session, learner, deck)
    found = next((state for state in desk.states if state.card == card.slug), None)
    before = found or new_state(learner.id, card.slug)
    after = changed(before, changes, at=desk.at, today=desk.today)
    if not await repository.write_state(session, after, reps=before.reps):
        raise AlreadyGradedError(desk.at)
    others = [state for state in desk.states if state.card != card.slug]
    deck.tell(session, make_desk(desk.target, [*others, after], deck, at=desk.at))
    return read_state(after, card, at=desk.at, rules=desk.rules)


async def delete_old(session: AsyncSession, learner_id: UUID, *, keep: int) -> None:
    """Only the newest answers and reviews stay."""
    await repository.delete_old(session, learner_id, keep=keep)
