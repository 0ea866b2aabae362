"""What a sitting did: by section, what slipped, when the next is due; and the list of cards."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.catalog.service import Card, Catalog
from greenroom.models.review import Review
from greenroom.review import repository
from greenroom.review.desks import Deck, read_counts
from greenroom.review.queue import Desk
from greenroom.review.schedule import due_time, is_active, is_due
from greenroom.review.schemas import (
    CardStateRead,
    SectionSitting,
    SessionRead,
    Slip,
    StateFilter,
)
from greenroom.review.state import State
from greenroom.review.states import read_state

LONGEST = timedelta(days=30)  # a sitting is shorter, and a history may be of any length


async def read_session(
    session: AsyncSession, desk: Desk, deck: Deck, *, since: datetime | None
) -> SessionRead:
    """Since a time, a month ago at most, or since the learner's day began."""
    since = max(since, desk.at - LONGEST) if since else desk.rules.start_of(desk.today)
    reviews = await repository.list_reviews(session, desk.target.learner_id, since=since)
    by_card: dict[str, list[Review]] = {}
    for review in reviews:
        by_card.setdefault(review.card, []).append(review)
    known = {slug: done for slug, done in by_card.items() if deck.find(slug)}
    first = sum(1 for done in known.values() if done[0].grade > 1)
    slipping = sum(1 for done in known.values() if done[-1].grade == 1)
    return SessionRead(
        since=since,
        cards=len(known),
        reviews=sum(map(len, known.values())),
        minutes=round(sum(review.ms for review in reviews) / 60_000),
        right_first=first,
        right_later=sum(1 for d in known.values() if d[0].grade == 1 and d[-1].grade > 1),
        slipping=slipping,
        sections=_sections(deck.catalog, known),
        slips=_slips(desk, deck, known),
        counts=read_counts(desk),
    )


def _sections(catalog: Catalog, known: dict[str, list[Review]]) -> list[SectionSitting]:
    """The one with most cards first."""
    found: dict[str, SectionSitting] = {}
    for slug, done in known.items():
        section = catalog.get_section(slug.rpartition("/")[0])
        entry = found.setdefault(
            section.slug,
            SectionSitting(section=section.slug, title=section.title, right=0, cards=0),
        )
        entry.cards += 1
        entry.right += done[0].grade > 1
    return sorted(found.values(), key=lambda entry: -entry.cards)


def _slips(desk: Desk, deck: Deck, known: dict[str, list[Review]]) -> list[Slip]:
    """Those that still slip first."""
    states = {state.card: state for state in desk.states}
    slips = []
    for slug, done in known.items():
        card, state = deck.catalog.get_card(slug), states.get(slug)
        if done[0].grade == 1:
            slips.append(
                Slip.model_validate(
                    {
                        "card": slug,
                        "title": card.title,
                        "topic": card.topic,
                        "grades": [review.grade for review in done],
                        "lapses": state.lapses if state else 0,
                        "leech": bool(state and state.leech),
                        "due_at": due_time(state, desk.rules.zone) if state else None,
                    }
                )
            )
    return sorted(slips, key=lambda slip: slip.grades[-1])


def list_cards(
    desk: Desk, deck: Deck, *, within: str | None, wanted: StateFilter | None
) -> list[CardStateRead]:
    """States of cards that there still are, in the order of the syllabus."""
    order = {slug: place for place, slug in enumerate(deck.catalog.cards_by_slug)}
    prefix = f"{within}/" if within else ""
    chosen: Sequence[State] = [
        state
        for state in desk.states
        if state.card in order
        and state.card.startswith(prefix)
        and (wanted is None or _matches(desk, state, wanted))
    ]
    return [
        _read_card(desk, state, deck.catalog.get_card(state.card))
        for state in sorted(chosen, key=lambda state: order[state.card])
    ]


def _matches(desk: Desk, state: State, wanted: StateFilter) -> bool:
    active = is_active(state, desk.today)
    return {
        "due": active and (is_due(state, desk.at, desk.today) or state.queued_at is not None),
        "learning": active and state.due_at is not None,
        "review": active and state.reps > 0 and state.due_at is None,
        "suspended": state.suspended_at is not None,
        "leech": state.leech,
        "flagged": state.flagged_at is not None,
        "queued": active and state.queued_at is not None,
    }[wanted]


def _read_card(desk: Desk, state: State, card: Card) -> CardStateRead:
    read = read_state(state, card, at=desk.at, rules=desk.rules)
    return CardStateRead(**read.model_dump(), title=card.title, topic=card.topic, kind=card.kind)
