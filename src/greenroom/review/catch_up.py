"""After days away: three ways to catch up, each shown day by day before anything moves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import ceil
from statistics import fmean

from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.learners.targets import SECONDS_A_CARD, due_a_day, write_target
from greenroom.models.learner import Learner
from greenroom.review.desks import Deck, make_desk
from greenroom.review.errors import NothingToCatchUpError
from greenroom.review.queue import Desk
from greenroom.review.schedule import recall
from greenroom.review.schemas import CatchUpDay, CatchUpRead, CatchUpWay, CountsRead, WayName
from greenroom.review.state import State

# A spread leaves room in each day: the cards that come back from it fall due within the same days.
SHARE_OF_A_DAY = 0.6
MOST_DAYS = 14
FEWEST_DAYS = 7
SITTING = 20
WAYS: tuple[WayName, ...] = ("spread", "today", "leave")


@dataclass(frozen=True, slots=True)
class Plan:
    """What a way means for the days to come: until when how many a day."""

    until: date
    a_day: int | None


def read_catch_up(desk: Desk) -> CatchUpRead:
    """What is due, what was forgotten meanwhile, and the ways."""
    due = [each.state for each in desk.due if each.state]
    last = max((s.reviewed_at for s in desk.states if s.reviewed_at), default=None)
    plans: dict[WayName, Plan] = {way: make_plan(desk, way) for way in WAYS}
    days = max(FEWEST_DAYS, (plans["spread"].until - desk.today).days)
    return CatchUpRead(
        due=len(due),
        days_away=(desk.today - desk.rules.day_of(last)).days if last else 0,
        recall_now=_mean(desk, due, desk.at),
        recall_then=_mean(desk, due, last) if last else None,
        offered=desk.catch_up_offered,
        ways=[_way(desk, way, plan, days=days) for way, plan in plans.items()],
    )


def make_plan(desk: Desk, way: WayName) -> Plan:
    if way == "leave":
        return Plan(desk.today, due_a_day(desk.target))
    if way == "today":
        return Plan(desk.today + timedelta(days=1), None)
    falls = [count for _, count in desk.due_by_day(MOST_DAYS)]
    room = max(1, round(due_a_day(desk.target) * SHARE_OF_A_DAY))
    days = next(
        (days for days in range(2, MOST_DAYS) if ceil(sum(falls[:days]) / days) <= room), MOST_DAYS
    )
    return Plan(desk.today + timedelta(days=days), max(1, ceil(sum(falls[:days]) / days)))


def _way(desk: Desk, way: WayName, plan: Plan, *, days: int) -> CatchUpWay:
    caps = [_cap(desk, plan, day) for day in range(days)]
    shown = simulate(desk, caps)
    first = shown[0].planned
    a_day = plan.a_day if plan.a_day is not None else first
    return CatchUpWay(
        way=way,
        days=(plan.until - desk.today).days,
        a_day=a_day,
        minutes_a_day=round(a_day * SECONDS_A_CARD / 60),
        sittings=max(1, ceil(first / SITTING)),
        preview=shown,
    )


def _cap(desk: Desk, plan: Plan, day: int) -> int:
    if desk.today + timedelta(days=day) < plan.until:
        return plan.a_day if plan.a_day is not None else len(desk.states)
    return due_a_day(desk.target)


def simulate(desk: Desk, caps: Sequence[int]) -> list[CatchUpDay]:
    """Each day the best remembered first, as many as it holds; the rest waits and fades.

    A card that is seen counts as known on that day and keeps its stability, which is less than
    it would have: the preview promises too little rather than too much.
    """
    active = [state for state, _ in desk.active if state.due_on and state.stability]
    seen = {state.card: state.reviewed_at for state in active}
    waiting = [each.state for each in desk.due if each.state]
    falls = dict(desk.due_by_day(len(caps)))
    shown = []
    for number, cap in enumerate(caps):
        day = desk.today + timedelta(days=number)
        at = desk.at + timedelta(days=number)
        if number:
            waiting += [state for state in active if state.due_on == day]
            waiting.sort(key=lambda state: -(_recall(desk, state, seen=seen[state.card], at=at)))
        for state in waiting[:cap]:
            seen[state.card] = at
        done, waiting = len(waiting[:cap]), waiting[cap:]
        evening = [_recall(desk, state, seen=seen[state.card], at=at) for state in active]
        after = round(fmean(evening), 4) if evening else None
        shown.append(CatchUpDay(day=day, falls_due=falls[day], planned=done, recall_after=after))
    return shown


def _recall(desk: Desk, state: State, *, seen: datetime | None, at: datetime) -> float:
    known = state._replace(reviewed_at=seen)
    return recall(known, at, desk.rules.parameters) or 0.0


def _mean(desk: Desk, states: Sequence[State], at: datetime) -> float | None:
    known = [recall(state, at, desk.rules.parameters) or 0.0 for state in states]
    return round(fmean(known), 4) if known else None


async def choose_way(
    session: AsyncSession, learner: Learner, desk: Desk, *, way: WayName, deck: Deck
) -> CountsRead:
    """Sets the days' caps; no card is rescheduled, they only come in this order and number.

    Raises NothingToCatchUpError; to leave all as it is, is always possible.
    """
    if way != "leave" and not desk.due:
        raise NothingToCatchUpError
    plan = make_plan(desk, way)
    a_day = plan.a_day if way == "spread" else None
    await write_target(session, learner, catch_up_until=plan.until, catch_up_a_day=a_day)
    assert learner.target  # noqa: S101 - just written
    changed = make_desk(learner.target, desk.states, deck, at=desk.at)
    return deck.tell(session, changed)
