"""A placement: started or resumed, answered card by card, and what it says in the end."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.catalog.service import Card, Catalog, read_card
from greenroom.kit.clock import now
from greenroom.models.learner import Learner
from greenroom.models.placement import Placement, PlacementAnswer
from greenroom.readiness import repository
from greenroom.readiness.errors import NotAskedError, NothingToAskError, PlacementNotRunningError
from greenroom.readiness.estimate import estimate
from greenroom.readiness.forecast import read_range
from greenroom.readiness.placement import LEAST, MOST, Askable, choose_next
from greenroom.readiness.schemas import PlacementAnswerCreate, PlacementRead, PlacementSection
from greenroom.readiness.standing import Standing, guess_of, load_standing
from greenroom.readiness.words import minutes
from greenroom.review import service as review

KINDS = ("choice", "short", "predict", "output")
MINUTES_A_CARD = 0.4
USUAL = 10  # about how many it takes
QUEUED_FOR = "missed in the placement"


async def get_placement(
    session: AsyncSession, learner: Learner, deck: review.Deck
) -> PlacementRead:
    placement = await repository.find_placement(session, learner.id)
    if placement is None:
        return _read("not_started", [], message="Ten questions or so, about four minutes.")
    return await _read_on(session, learner, deck, placement=placement)


async def start(session: AsyncSession, learner: Learner, deck: review.Deck) -> PlacementRead:
    """The one that is running, or a new one. Raises NothingToAskError."""
    placement = await repository.find_placement(session, learner.id)
    if placement is None or placement.ended_at:
        standing = await load_standing(session, learner, deck)
        first = _choose(standing, deck, asked=[])
        if first is None:
            raise NothingToAskError
        # The learner first: he may be new, and the foreign key needs his row.
        await session.flush()
        placement = await repository.add_placement(session, learner.id, asks=first)
    return await _read_on(session, learner, deck, placement=placement)


async def answer(
    session: AsyncSession,
    learner: Learner,
    deck: review.Deck,
    *,
    asked: review.Asked,
    given: PlacementAnswerCreate,
) -> PlacementRead:
    """Counts an answer once. Raises PlacementNotRunningError, NotAskedError."""
    placement = await repository.find_placement(session, learner.id)
    if placement is None:
        raise PlacementNotRunningError
    stored = await repository.find_placement_answer(session, given.id, learner_id=learner.id)
    if stored is None or stored.card != given.card:
        if placement.ended_at or placement.asks is None:
            raise PlacementNotRunningError
        if placement.asks != given.card:
            raise NotAskedError(given.card, placement.asks)
        read = await review.create_answer(session, learner, asked, given=given)
        await _count(session, placement, asked.card, answer_id=given.id, right=bool(read.right))
        await _go_on(session, learner, deck, placement=placement)
    return await _read_on(session, learner, deck, placement=placement)


async def _count(
    session: AsyncSession, placement: Placement, card: Card, *, answer_id: UUID, right: bool
) -> None:
    """Once a card: of two tabs, the slower one changes nothing."""
    await repository.add_placement_answer(
        session,
        id=answer_id,
        learner_id=placement.learner_id,
        placement_id=placement.id,
        card=card.slug,
        right=right,
        answered_at=now(),
    )


async def _go_on(
    session: AsyncSession, learner: Learner, deck: review.Deck, *, placement: Placement
) -> None:
    """Asks the next card, or ends: what was missed comes first in the next review."""
    standing = await load_standing(session, learner, deck)
    given = [each for each in standing.placed if each.placement_id == placement.id]
    placement.asks = _choose(standing, deck, asked=[each.card for each in given])
    if placement.asks is None:
        placement.ended_at = now()
        for each in given:
            if not each.right and each.card in standing.missed:
                await review.queue_card(
                    session, learner.id, each.card, reason=QUEUED_FOR, deck=deck
                )


def _choose(standing: Standing, deck: review.Deck, *, asked: Sequence[str]) -> str | None:
    before = {each.card for each in standing.placed} | standing.met.keys()
    askable = [
        Askable(question, guess_of(card))
        for question in standing.interview
        if question.slug not in before
        and (card := standing.desk.cards.get(question.slug))
        and _can_be_asked(card, deck)
    ]
    chosen = choose_next(standing.interview, askable, asked=asked, answers=standing.cold)
    return chosen.question.slug if chosen else None


def _can_be_asked(card: Card, deck: review.Deck) -> bool:
    """What the answer is compared with must be there: nobody waits for a run."""
    if card.kind in ("predict", "output"):
        return deck.evidence.find_key(card) is not None
    return card.kind in KINDS


async def _read_on(
    session: AsyncSession, learner: Learner, deck: review.Deck, *, placement: Placement
) -> PlacementRead:
    standing = await load_standing(session, learner, deck)
    given = [each for each in standing.placed if each.placement_id == placement.id]
    if placement.ended_at is None and placement.asks not in standing.desk.cards:
        # The card that was asked has gone, with new content or a red proof.
        await _go_on(session, learner, deck, placement=placement)
    if placement.asks is None:
        return _read_done(standing, given, deck.catalog)
    return _read(
        "running",
        given,
        card=read_card(deck.catalog, placement.asks),
        message="No grade and no hint here. What you miss becomes the first cards of your plan.",
    )


def _read(
    state: str,
    given: Sequence[PlacementAnswer],
    *,
    message: str,
    **more: object,
) -> PlacementRead:
    return PlacementRead.model_validate(
        {
            "state": state,
            "asked": len(given),
            "least": LEAST,
            "most": MOST,
            "minutes": minutes((max(USUAL, len(given) + 1) - len(given)) * MINUTES_A_CARD),
            "card": None,
            "sections": [],
            "missed": [],
            "message": message,
            **more,
        }
    )


def _read_done(
    standing: Standing, given: Sequence[PlacementAnswer], catalog: Catalog
) -> PlacementRead:
    forecasts = estimate(standing.interview, standing.knowledge_now).sections
    sections = []
    for section in catalog.content.sections:
        answers = [each for each in given if each.card.partition("/")[0] == section.slug]
        found = forecasts.get(section.slug) if answers else None
        sections.append(
            PlacementSection(
                slug=section.slug,
                number=section.number,
                title=section.title,
                asked=len(answers),
                right=sum(each.right for each in answers),
                range=read_range(found) if found else None,
            )
        )
    missed = [each.card for each in given if not each.right]
    message = f"{sum(each.right for each in given)} of {len(given)} were right."
    return _read("done", given, sections=sections, missed=missed, message=message)
