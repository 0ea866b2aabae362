"""Takes a grade and moves the card's schedule by it, once; gives it back when it is undone."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.catalog.service import Card
from greenroom.db import after_commit
from greenroom.kit.clock import now
from greenroom.learners.targets import target_of
from greenroom.models.learner import Learner
from greenroom.review import repository
from greenroom.review.desks import Deck, make_desk, read_counts, read_desk
from greenroom.review.errors import (
    AlreadyGradedError,
    AnswerNotFoundError,
    CardSuspendedError,
    CardWithheldError,
    GradeContradictedError,
    NothingToUndoError,
    ReviewTakenError,
)
from greenroom.review.fitting import FIT, is_time
from greenroom.review.queue import Desk
from greenroom.review.schedule import Rules, elapsed_days, recall, steps
from greenroom.review.schemas import ReviewCreate, ReviewRead, UndoRead
from greenroom.review.state import State
from greenroom.review.states import (
    LABELS,
    from_json,
    graded,
    is_blank,
    read_state,
    to_json,
)

LATE = timedelta(days=1)  # how late a review may come and still count for when it was given


async def create_review(
    session: AsyncSession, learner: Learner, card: Card, *, given: ReviewCreate, deck: Deck
) -> ReviewRead:
    """Moves the card; the same id again changes nothing. Raises why a grade is not taken."""
    learner_id = learner.id
    found = await repository.read_before_review(
        session, learner_id, review_id=given.id, answer_id=given.answer_id
    )
    row, desk = found.row, make_desk(target_of(learner), found.states, deck, at=now())
    before = desk.find_state(card.slug) or State(card.slug)
    if row.review_learner:
        if (row.review_learner, row.review_card) != (learner_id, card.slug):
            raise ReviewTakenError
        return _read_stored(row, before, card, desk=desk, review_id=given.id)
    at = _answered_at(given, row, desk.at)
    _require_gradable(given, card, before, row=row, deck=deck)
    step = steps(card.slug, before, at, rules=desk.rules)[given.grade]
    after = graded(before, card, step, at=at)
    review = {"learner_id": learner_id, **_review(given, before, row, at=at, rules=desk.rules)}
    if not await repository.add_review(session, review):
        # The same review, sent twice at once: the other one was faster.
        return await create_review(session, learner, card, given=given, deck=deck)
    if not await repository.write_state(session, learner_id, after, reps=before.reps):
        raise AlreadyGradedError(desk.at)
    desk = desk.with_state(after)
    if is_time(desk.target, sum(state.reps for state in desk.states)):
        owner = str(learner_id)
        after_commit(session, lambda: deck.fits.put(FIT, owner, owner=owner))
    return ReviewRead(
        id=given.id,
        grade=given.grade,
        answered_at=at,
        state=read_state(after, card, at=desk.at, rules=desk.rules),
        leech=after.leech,
        counts=deck.tell(session, desk),
    )


def _review(
    given: ReviewCreate, before: State, row: Any, *, at: datetime, rules: Rules
) -> dict[str, Any]:
    """The row, with what was forecast and what an undo needs."""
    return {
        "id": given.id,
        "card": before.card,
        "answer_id": given.answer_id,
        "grade": given.grade,
        "proposed": row.proposed,
        "right": row.right,
        "predicted": recall(before, at, rules.parameters),
        "elapsed_days": elapsed_days(before, at, rules.zone),
        "ticked": given.ticked,
        "ms": given.ms,
        "answered_at": at,
        "before": to_json(before),
    }


def _read_stored(row: Any, state: State, card: Card, *, desk: Desk, review_id: UUID) -> ReviewRead:
    return ReviewRead(
        id=review_id,
        grade=row.grade,
        answered_at=row.review_at,
        state=read_state(state, card, at=desk.at, rules=desk.rules),
        leech=state.leech,
        counts=read_counts(desk),
    )


def _answered_at(given: ReviewCreate, row: Any, at: datetime) -> datetime:
    """A client's clock may be wrong by a day: it is believed within what can be."""
    earliest = max(row.answer_at or at - LATE, at - LATE)
    return min(max(given.answered_at or at, earliest), at)


def _require_gradable(
    given: ReviewCreate, card: Card, before: State, *, row: Any, deck: Deck
) -> None:
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
    target, at = target_of(learner), now()
    since = max(at - LATE, target.parameters_since or at - LATE)
    review = await repository.find_last_review(session, learner.id, since=since)
    if review is None or not await repository.undo_review(session, review, at):
        raise NothingToUndoError
    desk = await read_desk(session, learner, deck)
    after = desk.find_state(review.card)
    if after is None:
        raise NothingToUndoError
    before = from_json(after, review.before)
    if not await repository.write_state(session, learner.id, before, reps=after.reps):
        raise NothingToUndoError
    card = deck.find(review.card)
    shown = None if is_blank(before) else read_state(before, card, at=desk.at, rules=desk.rules)
    counts = deck.tell(session, desk.with_state(before))
    return UndoRead(card=review.card, state=shown, counts=counts)
