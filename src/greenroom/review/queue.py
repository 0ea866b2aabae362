"""What comes next and what is left: order and caps of a learner's cards, from one read."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Literal

from greenroom.catalog.service import Card
from greenroom.learners.targets import due_a_day, new_a_day
from greenroom.models.card_state import CardState
from greenroom.models.target import Target
from greenroom.review.schedule import Rules, due_time, is_active, is_due, recall

Why = Literal["learning", "mistake", "due", "new"]
LEVELS = ("junior", "mid", "senior")


@dataclass(frozen=True, slots=True)
class Next:
    card: Card
    state: CardState | None
    why: Why


@dataclass(frozen=True, slots=True)
class Caps:
    """How many due and new cards the rest of the day holds."""

    due: int
    new: int


@dataclass(frozen=True)
class Desk:
    """A learner's states, and what is made of them at a time. `cards`: what may be asked now."""

    target: Target
    rules: Rules
    states: Sequence[CardState]
    cards: Mapping[str, Card]
    at: datetime

    @cached_property
    def today(self) -> date:
        return self.rules.day_of(self.at)

    @property
    def catching_up(self) -> bool:
        until = self.target.catch_up_until
        return until is not None and self.today < until

    def day_caps(self) -> Caps:
        """Of a whole day."""
        if not self.catching_up:
            return Caps(due_a_day(self.target), new_a_day(self.target))
        return Caps(self.target.catch_up_a_day or len(self.states), 0)

    @cached_property
    def done(self) -> Caps:
        """What was done of the day already. A card counts once a day."""
        begun = self.rules.start_of(self.today)
        done = [s for s in self.states if s.reviewed_at and s.reviewed_at >= begun]
        new = sum(1 for s in done if s.introduced_at and s.introduced_at >= begun)
        return Caps(len(done) - new, new)

    @property
    def caps(self) -> Caps:
        """What today's reviews have left of the day."""
        whole = self.day_caps()
        return Caps(max(0, whole.due - self.done.due), max(0, whole.new - self.done.new))

    @cached_property
    def _active(self) -> list[tuple[CardState, Card]]:
        return [
            (state, card)
            for state in self.states
            if (card := self.cards.get(state.card)) and is_active(state, self.today)
        ]

    @cached_property
    def learning(self) -> list[Next]:
        """Steps within the day whose minute has come, the oldest first."""
        found = [(s.due_at, s, c) for s, c in self._active if s.due_at and s.due_at <= self.at]
        found.sort(key=lambda each: each[0])
        return [Next(card, state, "learning") for _, state, card in found]

    @property
    def steps(self) -> int:
        """How many cards are within a step, come or to come."""
        return sum(1 for state, _ in self._active if state.due_at)

    @cached_property
    def queued(self) -> list[Next]:
        """What a mistake has named."""
        found = [(s.queued_at, s, c) for s, c in self._active if s.queued_at and not s.due_at]
        found.sort(key=lambda each: each[0])
        return [Next(card, state, "mistake") for _, state, card in found]

    @cached_property
    def due(self) -> list[Next]:
        """Those with most to lose at the front: what is still best remembered, which is what
        fell due most recently for its interval. What is nearly forgotten loses little more."""
        found = [
            (-(recall(state, self.at, self.rules.parameters) or 0.0), state, card)
            for state, card in self._active
            if not state.due_at and not state.queued_at and is_due(state, self.at, self.today)
        ]
        found.sort(key=lambda each: (each[0], each[2].slug))
        return [Next(card, state, "due") for _, state, card in found]

    def new(self) -> Iterator[Next]:
        """In the order of the syllabus, up to the learner's level."""
        states = {state.card: state for state in self.states}
        levels = LEVELS[: LEVELS.index(self.target.level) + 1]
        for slug, card in self.cards.items():
            state = states.get(slug)
            if card.level in levels and (state is None or self._is_new(state)):
                yield Next(card, state, "new")

    def _is_new(self, state: CardState) -> bool:
        return not state.reps and not state.queued_at and is_active(state, self.today)

    def find_next(self, *, capped: bool = True) -> Next | None:
        """Steps first, then what a mistake named, then due, then new cards."""
        now = self.learning or self.queued
        if now:
            return now[0]
        if self.due and (self.caps.due or not capped):
            return self.due[0]
        return next(self.new(), None) if self.caps.new or not capped else None

    def due_now(self) -> int:
        """What waits, within the day's cap."""
        return len(self.learning) + len(self.queued) + min(len(self.due), self.caps.due)

    def new_now(self) -> int:
        return sum(1 for _, _each in zip(range(self.caps.new), self.new(), strict=False))

    def next_due_at(self) -> datetime | None:
        """When the first card comes that may not be asked now."""
        times = [due_time(state, self.rules.zone) for state, _ in self._active]
        later = [time for time in times if time and time > self.at]
        if len(self.due) > self.caps.due:
            later.append(self.rules.start_of(self.today + timedelta(days=1)))
        return min(later, default=None)

    def due_by_day(self, days: int) -> list[tuple[date, int]]:
        """How many cards fall due each day from today; today: with all that were before."""
        counts: Counter[date] = Counter()
        for state, _ in self._active:
            if state.due_on is not None:
                counts[max(state.due_on, self.today)] += 1
        ahead = (self.today + timedelta(days=day) for day in range(days))
        return [(day, counts[day]) for day in ahead]
