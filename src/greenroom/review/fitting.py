"""One's own parameters: fitted in the background, shown, and in force only once accepted."""

import asyncio
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from fsrs_rs_python import FSRSItem, FSRSReview
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.kit.clock import now
from greenroom.learners.targets import find_target, store_target, target_of, write_target
from greenroom.models.learner import Learner
from greenroom.models.review import Review
from greenroom.models.target import Target
from greenroom.review import repository
from greenroom.review.desks import Deck, make_desk
from greenroom.review.errors import NoProposalError
from greenroom.review.fit import Fitted, Given
from greenroom.review.queue import Desk
from greenroom.review.schedule import Rules, interval_days, is_due, scheduler
from greenroom.review.schemas import FitProposal, FitRead, FitSample
from greenroom.review.state import State

FIT = "fit"  # the name of the task
FIRST_FIT = 300  # reviews; fewer say less than the parameters of everybody
GROWTH = 1.25  # fitted again when there are so many times as many
SAMPLES = 5
FIT_WITHIN_S = 60
Histories = dict[str, list[tuple[int, int]]]


def next_fit(target: Target) -> int:
    """At how many reviews parameters are fitted for the next time."""
    return max(FIRST_FIT, round(target.fitted_reviews * GROWTH))


def is_time(target: Target, reviews: int) -> bool:
    return target.proposal is None and reviews >= next_fit(target)


def histories_of(reviews: Iterable[Review]) -> Histories:
    """By card, grades with the days between them."""
    found: Histories = {}
    for review in reviews:
        history = found.setdefault(review.card, [])
        history.append((review.grade, review.elapsed_days if history else 0))
    return found


async def run_fit(given: Given) -> Fitted | None:
    """In a process of its own. None where the reviews say too little."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "greenroom.review.fit"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(FIT_WITHIN_S):
            told, faults = await process.communicate(json.dumps(given).encode())
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        raise RuntimeError(faults.decode(errors="replace")[-500:])
    fitted: Fitted = json.loads(told)
    return fitted


def remember(
    states: Sequence[State],
    histories: Histories,
    *,
    target: Target,
    parameters: Sequence[float],
) -> list[State]:
    """The states as they would be had these parameters been in force from the first review."""
    rules = Rules.of(target)
    engine = scheduler(tuple(parameters))
    items, kept = [], []
    for state in states:
        if state.reviewed_at and (history := histories.get(state.card)):
            items.append(FSRSItem([FSRSReview(grade, days) for grade, days in history]))
            kept.append(state)
    found = []
    for state, memory in zip(kept, engine.memory_state_batch(items), strict=True):
        interval = engine.next_interval(memory.stability, rules.retention, 3)
        days = interval_days(interval, f"{state.card}/{state.reps - 1}")  # the fuzz of its grade
        assert state.reviewed_at  # noqa: S101 - kept for it
        due_on = rules.day_of(state.reviewed_at) + timedelta(days=days)
        found.append(
            state._replace(
                stability=memory.stability,
                difficulty=memory.difficulty,
                due_on=state.due_on if state.due_at else due_on,
            )
        )
    return found


@dataclass(frozen=True, slots=True)
class Change:
    """The same cards before and after, in the same order."""

    before: list[State]
    after: list[State]
    desk: Desk
    parameters: Sequence[float]

    def preview(self, fitted: Fitted, reviews: int, deck: Deck) -> FitProposal:
        pairs = list(zip(self.before, self.after, strict=True))
        return FitProposal(
            made_at=self.desk.at,
            reviews=reviews,
            log_loss_before=round(fitted["log_loss_before"], 4),
            log_loss_after=round(fitted["log_loss_after"], 4),
            reviews_a_day_before=self._reviews_a_day(self.before, self.desk.rules.parameters),
            reviews_a_day_after=self._reviews_a_day(self.after, self.parameters),
            due_today_before=self._due(self.before),
            due_today_after=self._due(self.after),
            sooner=sum(1 for b, a in pairs if b.due_on and a.due_on and a.due_on < b.due_on),
            later=sum(1 for b, a in pairs if b.due_on and a.due_on and a.due_on > b.due_on),
            samples=self._samples(pairs, deck),
        )

    def _interval(self, state: State, parameters: Sequence[float]) -> float:
        engine, retention = scheduler(tuple(parameters)), self.desk.rules.retention
        return max(1.0, engine.next_interval(state.stability or 0.01, retention, 3))

    def _reviews_a_day(self, states: list[State], parameters: Sequence[float]) -> float:
        """In the long run: a card with an interval of ten days costs a tenth of a review a day."""
        return round(sum(1 / self._interval(state, parameters) for state in states), 1)

    def _due(self, states: list[State]) -> int:
        return sum(1 for state in states if is_due(state, self.desk.at, self.desk.today))

    def _samples(self, pairs: list[tuple[State, State]], deck: Deck) -> list[FitSample]:
        """From the shortest interval to the longest."""
        pairs = [pair for pair in pairs if deck.find(pair[0].card)]
        pairs.sort(key=lambda pair: pair[0].stability or 0)
        if len(pairs) > SAMPLES:
            places = [round(n * (len(pairs) - 1) / (SAMPLES - 1)) for n in range(SAMPLES)]
            pairs = [pairs[place] for place in places]
        return [
            FitSample(
                card=before.card,
                title=deck.catalog.get_card(before.card).title,
                days_before=round(self._interval(before, self.desk.rules.parameters)),
                days_after=round(self._interval(after, self.parameters)),
            )
            for before, after in pairs
        ]


def make_change(desk: Desk, reviews: Sequence[Review], parameters: Sequence[float]) -> Change:
    histories = histories_of(reviews)
    after = remember(desk.states, histories, target=desk.target, parameters=parameters)
    by_card = {state.card: state for state in desk.states}
    return Change([by_card[state.card] for state in after], after, desk, parameters)


async def prepare_fit(session: AsyncSession, learner_id: UUID) -> tuple[Given, int] | None:
    """What to fit to; None where it is not the time (any more)."""
    target = await find_target(session, learner_id)
    reviews = await repository.list_reviews(session, learner_id)
    if not is_time(target, len(reviews)):
        return None
    histories = list(histories_of(reviews).values())
    given = Given(parameters=list(Rules.of(target).parameters), histories=histories)
    return given, len(reviews)


async def propose_fit(
    session: AsyncSession, learner_id: UUID, fitted: Fitted | None, *, reviews: int, deck: Deck
) -> None:
    """Keeps the proposal; where nothing got better, only that it was tried."""
    if not await repository.count_reviews(session, learner_id):
        return  # the learner was deleted meanwhile
    proposal: dict[str, Any] | None = None
    if fitted and fitted["log_loss_after"] < fitted["log_loss_before"]:
        states = await repository.list_states(session, learner_id)
        target = await find_target(session, learner_id)
        desk = make_desk(target, states, deck, at=now())
        rows = await repository.list_reviews(session, learner_id)
        change = make_change(desk, rows, fitted["parameters"])
        shown = change.preview(fitted, reviews, deck)
        proposal = {"parameters": fitted["parameters"], "shown": shown.model_dump(mode="json")}
    await store_target(session, learner_id, proposal=proposal, fitted_reviews=reviews)


async def read_fit(session: AsyncSession, learner: Learner) -> FitRead:
    target = target_of(learner)
    reviews = await repository.count_reviews(session, learner.id)
    return FitRead(
        reviews=reviews,
        needed=max(0, next_fit(target) - reviews),
        fitted=target.parameters is not None,
        since=target.parameters_since,
        proposal=FitProposal.model_validate(target.proposal["shown"]) if target.proposal else None,
    )


async def decide_fit(
    session: AsyncSession, learner: Learner, deck: Deck, *, accept: bool
) -> FitRead:
    """Accepted: in force, with every memory as it would be. Raises NoProposalError."""
    target, at = target_of(learner), now()
    if target.proposal is None:
        raise NoProposalError
    if not accept:
        await write_target(session, learner, proposal=None)
        return await read_fit(session, learner)
    parameters: list[float] = target.proposal["parameters"]
    states = await repository.list_states(session, learner.id)
    desk = make_desk(target, states, deck, at=at)
    reviews = await repository.list_reviews(session, learner.id)
    change = make_change(desk, reviews, parameters)
    await repository.write_memories(session, learner.id, change.after)
    await write_target(session, learner, parameters=parameters, parameters_since=at, proposal=None)
    assert learner.target  # noqa: S101 - just written
    untouched = [s for s in states if s.card not in {each.card for each in change.after}]
    deck.tell(session, make_desk(learner.target, [*untouched, *change.after], deck, at=at))
    return await read_fit(session, learner)
