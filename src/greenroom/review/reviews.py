"""Takes a grade and moves the card's schedule by it, once; gives it back when it is undone."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.catalog.service import Card
from greenroom.kit.clock import now
from greenroom.learners.targets import target_of
from greenroom.models.card_state import CardState
from greenroom.models.learner import Learner
from greenroom.review import repository
from greenroom.review.desks import Deck, make_desk, read_counts
from greenroom.review.errors import (
    AlreadyGradedError,
    AnswerNotFoundError,
    CardSuspendedError,
    CardWithheldError,
    GradeContradictedError,
    NothingToUndoError,
    ReviewTakenError,
)
from greenroom.review.queue import Desk
from greenroom.review.schedule import Rules, elapsed_days, recall, steps
from greenroom.review.schemas import ReviewCreate, ReviewRead, UndoRead
from greenroom.review.states import (
    LABELS,
    from_json,
    graded,
    is_blank,
    new_state,
    read_state,
    to_json,
)

LATE = timedelta(days=1)  # how late a review may come and still count for when it was given


@dataclass(frozen=True, slots=True)
class Found:
    """What one read found: all states, the answer that is graded, the review if it is stored."""

    states: list[CardState]
    row: Any  # of ten columns

    def state(self, card: str) -> CardState | None:
        return next((state for state in self.states if state.card == card), None)


async def create_review(
    session: AsyncSession, learner: Learner, card: Card, *, given: ReviewCreate, deck: Deck
) -> ReviewRead:
    """Moves the card; the same id again changes nothing. Raises why a grade is not taken."""
    learner_id, target, at = learner.id, target_of(learner), now()
    rows = await repository.read_before_review(
        session, learner_id, review_id=given.id, answer_id=given.answer_id
    )
    found = Found([row[0] for row in rows if row[0]], rows[0])
    rules = Rules.of(target)
    if found.row.review_learner:
        if (found.row.review_learner, found.row.review_card) != (learner_id, card.slug):
            raise ReviewTakenError
        desk = make_desk(target, found.states, deck, at=at)
        return _read_stored(found, card, desk, review_id=given.id)
    before = found.state(card.slug) or new_state(learner_id, card.slug)
    answered_at = _answered_at(given, found.row, at)
    _require_gradable(given, card, before, found=found, deck=deck)
    step = steps(card.slug, before, answered_at, rules=rules)[given.grade]
    after = graded(before, card, step, at=answered_at)
    review = {
        "id": given.id,
        "learner_id": learner_id,
        "card": card.slug,
        "answer_id": given.answer_id,
        "grade": given.grade,
        "proposed": found.row.proposed,
        "right": found.row.right,
        "predicted": recall(before, answered_at, rules.parameters),
        "elapsed_days": elapsed_days(before, answered_at, rules.zone),
        "ticked": given.ticked,
        "ms": given.ms,
        "answered_at": answered_at,
        "before": to_json(before),
    }
    if not await repository.add_review(session, review):
        # The same review, sent twice at once: the other one was faster.
        return await create_review(session, learner, card, given=given, deck=deck)
    if not await repository.write_state(session, after, reps=before.reps):
        raise AlreadyGradedError(at)
    states = [*(state for state in found.states if state.card != card.slug), after]
    desk = make_desk(target, states, deck, at=at)
    deck.tell(session, desk)
    return ReviewRead(
        id=given.id,
        grade=given.grade,
        answered_at=answered_at,
        state=read_state(after, card, at=at, rules=rules),
        leech=after.leech,
        counts=read_counts(desk),
    )


def _read_stored(found: Found, card: Card, desk: Desk, *, review_id: UUID) -> ReviewRead:
    state = found.state(card.slug) or new_state(desk.target.learner_id, card.slug)
    return ReviewRead(
        id=review_id,
        grade=found.row.grade,
        answered_at=found.row.review_at,
        state=read_state(state, card, at=desk.at, rules=desk.rules),
        leech=state.leech,
        counts=read_counts(desk),
    )


def _answered_at(given: ReviewCreate, row: Any, at: datetime) -> datetime:
    """A client's clock may be wrong by a day: it is believed within what can be."""
    earliest = row.answer_at or at - LATE
    return min(max(given.answered_at or at, earliest), at)


def _require_gradable(
    given: ReviewCreate, card: Card, before: CardState, *, found: Found, deck: Deck
) -> None:
    row = found.row
    if reason := deck.withheld(card):
        raise CardWithheldError(reason)
    if given.answer_id and row.answer_card != card.slug:
        raise AnswerNotFoundError
    if before.suspended_at:
        raise CardSuspendedError
    asked_at = row.answer_at or given.answered_at
    if before.reviewed_at and asked_at and asked_at <= before.reviewed_at:
        raise AlreadyGradedError(before.reviewed_at)
    if given.seen_reps is not None and given.seen_reps != before.reps:
        raise AlreadyGradedError(before.reviewed_at or now())
    if row.right is False and given.grade > row.proposed:
        raise GradeContradictedError(LABELS[given.grade], LABELS[row.proposed])


async def undo_review(session: AsyncSession, learner: Learner, deck: Deck) -> UndoRead:
    """Takes back the newest review of the last day. Raises NothingToUndoError."""
    learner_id, target, at = learner.id, target_of(learner), now()
    since = max(at - LATE, target.parameters_since or at - LATE)
    review = await repository.find_last_review(session, learner_id, since=since)
    if review is None or not await repository.undo_review(session, review, at):
        raise NothingToUndoError
    states = list(await repository.list_states(session, learner_id))
    after = next(state for state in states if state.card == review.card)
    before = from_json(after, review.before)
    if not await repository.write_state(session, before, reps=after.reps):
        raise NothingToUndoError
    desk = make_desk(
        target, [*(each for each in states if each.card != review.card), before], deck, at=at
    )
    deck.tell(session, desk)
    card = deck.find(review.card)
    blank = is_blank(before)
    return UndoRead(
        card=review.card,
        state=None if blank else read_state(before, card, at=at, rules=desk.rules),
        counts=read_counts(desk),
    )
