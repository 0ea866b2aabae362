"""A learner's desk, read at once: the next card, and what is left of the day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.catalog.service import Card, Catalog, Evidence, read_card
from greenroom.db import after_commit
from greenroom.kit.clock import now
from greenroom.kit.events import Events
from greenroom.kit.queue import Queue
from greenroom.learners.targets import SECONDS_A_CARD, target_of
from greenroom.live.schemas import DueNotice
from greenroom.live.service import notify
from greenroom.models.learner import Learner
from greenroom.models.target import Target
from greenroom.review import repository
from greenroom.review.queue import Desk, Next
from greenroom.review.schedule import Rules
from greenroom.review.schemas import CountsRead, DayRead, NextRead, StateRead
from greenroom.review.state import State
from greenroom.review.states import read_grades, read_state

DAYS_AHEAD = 7
REASONS = {
    "learning": "It was not known a few minutes ago.",
    "mistake": "It was put into today's reviews: {queued_for}.",
    "due": "It is due, and gains most for the minute it takes.",
    "catch_up": "It is due, and fell due last: it has most to lose.",
    "new": "It is new.",
}


@dataclass(frozen=True, slots=True)
class Deck:
    """The cards of this installation, which of them are withheld, and what follows on a review."""

    catalog: Catalog
    evidence: Evidence
    notices: Events
    fits: Queue

    @classmethod
    def of(cls, app: FastAPI) -> "Deck":
        """For work that has no request."""
        state = app.state
        return cls(state.catalog, state.evidence, state.notices, state.fits)

    def find(self, slug: str) -> Card | None:
        return self.catalog.find_card(slug)

    def withheld(self, card: Card) -> str | None:
        return self.evidence.withheld(card)

    def tell(self, session: AsyncSession, desk: Desk) -> CountsRead:
        """What is left; the learner's other tabs hear of it once this is stored."""
        counts = read_counts(desk)
        notice = DueNotice(due=counts.due, new=counts.new)
        after_commit(session, partial(notify, self.notices, desk.target.learner_id, notice))
        return counts

    def askable(self, *, within: str | None = None) -> Mapping[str, Card]:
        """In the order of the syllabus; `within`: a section, or `section/topic`."""
        cards = self.catalog.cards_by_slug
        if within is None and not self.evidence.red_proofs:
            return cards
        prefix = f"{within}/" if within else ""
        return {
            slug: card
            for slug, card in cards.items()
            if slug.startswith(prefix) and not self.withheld(card)
        }


def make_desk(
    target: Target,
    states: Sequence[State],
    deck: Deck,
    *,
    at: datetime,
    within: str | None = None,
) -> Desk:
    shares = deck.catalog.interview(target.level).by_card
    cards = deck.askable(within=within)
    return Desk(target, Rules.of(target), states, cards, at, shares, capped=within is None)


async def read_desk(
    session: AsyncSession, learner: Learner, deck: Deck, *, within: str | None = None
) -> Desk:
    """One read: all states of the learner."""
    states = await repository.list_states(session, learner.id)
    return make_desk(target_of(learner), states, deck, at=now(), within=within)


def read_counts(desk: Desk) -> CountsRead:
    due, new = desk.due_now(), desk.new_now()
    return CountsRead(
        today=desk.today,
        due=due,
        due_all=len(desk.learning) + len(desk.queued) + len(desk.due),
        new=new,
        learning=desk.steps,
        done_today=desk.done.due + desk.done.new,
        minutes_left=-(-(due + new) * SECONDS_A_CARD // 60),
        next_due_at=desk.next_due_at(),
        days=[DayRead(day=day, due=due) for day, due in desk.due_by_day(DAYS_AHEAD)],
        catch_up=desk.catch_up_offered,
        catching_up_until=desk.target.catch_up_until if desk.catching_up else None,
        leeches=sum(1 for state in desk.states if state.leech),
        proposal=desk.target.proposal is not None,
    )


def read_next(desk: Desk, catalog: Catalog) -> NextRead:
    """The next card with all that its page needs."""
    counts = read_counts(desk)
    found = desk.find_next()
    if found is None:
        return NextRead(
            card=None,
            state=None,
            why=None,
            reason=_why_none(desk),
            grades=[],
            counts=counts,
            next_due_at=counts.next_due_at,
        )
    return NextRead(
        card=read_card(catalog, found.card.slug),
        state=_state(found, desk),
        why=found.why,
        reason=_reason(found, desk),
        grades=read_grades(found.card.slug, found.state, at=desk.at, rules=desk.rules),
        counts=counts,
        next_due_at=counts.next_due_at,
    )


def _reason(found: Next, desk: Desk) -> str:
    if found.why == "due" and desk.catching_up:
        return REASONS["catch_up"]
    return REASONS[found.why].format(queued_for=found.state and found.state.queued_for)


def _state(found: Next, desk: Desk) -> StateRead | None:
    if found.state is None:
        return None
    return read_state(found.state, found.card, at=desk.at, rules=desk.rules)


def _why_none(desk: Desk) -> str:
    if desk.due:
        return "Today's reviews are done. What is left waits for tomorrow."
    if desk.steps:
        return "A card comes back within minutes."
    return "No cards are due."
