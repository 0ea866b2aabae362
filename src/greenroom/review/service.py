"""What other features ask of review: states, recall, what is due, what was answered."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.catalog.service import Card
from greenroom.kit.clock import now
from greenroom.learners.targets import find_target
from greenroom.models.learner import Learner
from greenroom.review import repository
from greenroom.review.answers import Asked, create_answer
from greenroom.review.catch_up import choose_way, read_catch_up
from greenroom.review.desks import Deck, make_desk, read_counts, read_desk, read_next
from greenroom.review.errors import AlreadyGradedError
from greenroom.review.fitting import (
    FIT,
    decide_fit,
    prepare_fit,
    propose_fit,
    read_fit,
    run_fit,
)
from greenroom.review.proofs import run_asked_proof
from greenroom.review.queue import Desk
from greenroom.review.repository import Reviewed
from greenroom.review.reviews import create_review, undo_review
from greenroom.review.runner import Runner
from greenroom.review.schedule import Rules, after_answer, recall
from greenroom.review.schemas import CountsRead, StateRead, StateUpdate
from greenroom.review.sessions import list_cards, read_session
from greenroom.review.state import State
from greenroom.review.states import changed, read_state

__all__ = [
    "FIT",
    "Asked",
    "Deck",
    "Desk",
    "Reviewed",
    "Rules",
    "Runner",
    "State",
    "after_answer",
    "choose_way",
    "counts",
    "create_answer",
    "create_review",
    "decide_fit",
    "first_answers",
    "list_cards",
    "newest_reviews",
    "prepare_fit",
    "propose_fit",
    "queue_card",
    "read_catch_up",
    "read_desk",
    "read_fit",
    "read_next",
    "read_session",
    "recall",
    "run_asked_proof",
    "run_fit",
    "states",
    "undo_review",
    "update_state",
]

MOST_REVIEWS = 2000


async def states(session: AsyncSession, learner_id: UUID) -> list[State]:
    """All of a learner: of every card that was ever graded, queued, flagged or set aside."""
    return await repository.list_states(session, learner_id)


async def counts(session: AsyncSession, learner: Learner, deck: Deck) -> CountsRead:
    """What is left of today, and what comes."""
    return read_counts(await read_desk(session, learner, deck))


async def newest_reviews(session: AsyncSession, learner_id: UUID) -> list[Reviewed]:
    """The newest, in their order, without those undone."""
    return await repository.list_newest(session, learner_id, most=MOST_REVIEWS)


async def first_answers(session: AsyncSession, learner_id: UUID) -> list[tuple[str, bool]]:
    """Card, and whether it was known when it was first graded."""
    return await repository.list_first(session, learner_id)


async def queue_card(
    session: AsyncSession, learner_id: UUID, card: str, *, reason: str, deck: Deck
) -> bool:
    """Asks a card today because a mistake named it; False where it is set aside."""
    target = await find_target(session, learner_id)
    found = await states(session, learner_id)
    desk = make_desk(target, found, deck, at=now())
    before = desk.find_state(card) or State(card)
    if card not in desk.cards or before.suspended_at:
        return False
    after = before._replace(queued_at=desk.at, queued_for=reason[:300], buried_until=None)
    if await repository.write_state(session, learner_id, after, reps=before.reps):
        deck.tell(session, desk.with_state(after))
    return True  # else it was graded this very moment: it is before the learner's eyes


async def update_state(
    session: AsyncSession, learner: Learner, card: Card, *, changes: StateUpdate, deck: Deck
) -> StateRead:
    """Suspends, buries, flags, or the reverse; the schedule stays."""
    desk = await read_desk(session, learner, deck)
    before = desk.find_state(card.slug) or State(card.slug)
    after = changed(before, changes, at=desk.at, today=desk.today)
    if not await repository.write_state(session, learner.id, after, reps=before.reps):
        raise AlreadyGradedError(desk.at)
    deck.tell(session, desk.with_state(after))
    return read_state(after, card, at=desk.at, rules=desk.rules)


async def delete_old(session: AsyncSession, learner_id: UUID, *, keep: int) -> None:
    """Only the newest answers and reviews stay."""
    await repository.delete_old(session, learner_id, keep=keep)
