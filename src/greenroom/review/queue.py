"""What comes next and what is left: order and caps of a learner's cards, from one read."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import groupby
from typing import Literal

from greenroom.catalog.service import Card
from greenroom.learners.targets import due_a_day, new_a_day
from greenroom.models.target import Target
from greenroom.review.schedule import Rules, is_active, is_due, recall, worth
from greenroom.review.state import State

Why = Literal["learning", "mistake", "due", "new"]
LEVELS = ("junior", "mid", "senior")
DAYS_WITHOUT_DATE = 28  # what is learnt is wanted for then


@dataclass(frozen=True, slots=True)
class Next:
    card: Card
    state: State | None
    why: Why


@dataclass(frozen=True, slots=True)
class Caps:
    """How many due and new cards the rest of the day holds."""

    due: int
    new: int


@dataclass(frozen=True)
class Desk:
    """A learner's states, and what is made of them at a time.

    `cards`: what may be asked now. `capped`: the day holds no more than its numbers; within a
    topic that the learner has chosen it does.
    """

    target: Target
    rules: Rules
    states: Sequence[State]
    cards: Mapping[str, Card]
    at: datetime
    shares: Mapping[str, float] = field(default_factory=dict)  # how often each card is asked
    capped: bool = True

    def find_state(self, card: str) -> State | None:
        return next((state for state in self.states if state.card == card), None)

    def with_state(self, changed: State) -> "Desk":
        """The same desk with one state in place of the one there was."""
        others = [state for state in self.states if state.card != changed.card]
        return replace(self, states=[*others, changed])

    @cached_property
    def today(self) -> date:
        return self.rules.day_of(self.at)

    @property
    def catching_up(self) -> bool:
        until = self.target.catch_up_until
        return until is not None and self.today < until

    @property
    def catch_up_offered(self) -> bool:
        """More is due than a day holds, and nothing was chosen for today yet."""
        until = self.target.catch_up_until
        chosen = until is not None and until >= self.today
        return not chosen and len(self.due) > due_a_day(self.target)

    def day_caps(self) -> Caps:
        """Of a whole day."""
        if not self.capped:
            return Caps(len(self.states), len(self.cards))
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
        if not self.capped:
            return whole
        return Caps(max(0, whole.due - self.done.due), max(0, whole.new - self.done.new))

    @cached_property
    def active(self) -> list[tuple[State, Card]]:
        """States of cards that may be asked: neither suspended, buried, withheld nor gone."""
        return [
            (state, card)
            for state in self.states
            if (card := self.cards.get(state.card)) and is_active(state, self.today)
        ]

    @cached_property
    def learning(self) -> list[Next]:
        """Steps within the day whose minute has come, the oldest first."""
        found = [(s.due_at, s, c) for s, c in self.active if s.due_at and s.due_at <= self.at]
        found.sort(key=lambda each: each[0])
        return [Next(card, state, "learning") for _, state, card in found]

    @property
    def steps(self) -> int:
        """How many cards are within a step, come or to come."""
        return sum(1 for state, _ in self.active if state.due_at)

    @cached_property
    def queued(self) -> list[Next]:
        """What a mistake has named."""
        found = [(s.queued_at, s, c) for s, c in self.active if s.queued_at and not s.due_at]
        found.sort(key=lambda each: each[0])
        return [Next(card, state, "mistake") for _, state, card in found]

    @cached_property
    def due(self) -> list[Next]:
        """First what gains most for the minute it takes; after days away first what fell due last,
        which has most to lose: what is nearly forgotten loses little more."""
        found = [
            (-self._urgency(state, card), state, card)
            for state, card in self.active
            if not state.due_at and not state.queued_at and is_due(state, self.at, self.today)
        ]
        found.sort(key=lambda each: (each[0], each[2].slug))
        return [Next(card, state, "due") for _, state, card in found]

    def _urgency(self, state: State, card: Card) -> float:
        if self.catching_up:
            return recall(state, self.at, self.rules.parameters) or 0.0
        return self._asked(card) * worth(state, self.at, self._wanted_at, rules=self.rules)

    @cached_property
    def _wanted_at(self) -> datetime:
        """When it should be known: on the interview day."""
        day = self.target.interview_date or self.today + timedelta(days=DAYS_WITHOUT_DATE)
        return self.rules.start_of(max(day, self.today + timedelta(days=1)))

    def new(self) -> Iterator[Next]:
        """In the order of the syllabus, of a topic first what is asked most; those above the
        learner's level come last."""
        states = {state.card: state for state in self.states}
        levels = LEVELS[: LEVELS.index(self.target.level) + 1]
        above = []
        for slug, card in self._by_topic():
            state = states.get(slug)
            if state is not None and not self._is_new(state):
                continue
            if card.level in levels:
                yield Next(card, state, "new")
            else:
                above.append(Next(card, state, "new"))
        yield from above

    def _asked(self, card: Card) -> float:
        """How often, as a share of all questions; all alike where nobody says."""
        return self.shares.get(card.slug, 1.0)

    def _by_topic(self) -> Iterator[tuple[str, Card]]:
        for _, cards in groupby(self.cards.items(), key=lambda each: each[1].topic):
            yield from sorted(cards, key=lambda each: -self._asked(each[1]))

    def _is_new(self, state: State) -> bool:
        return not state.reps and not state.queued_at and is_active(state, self.today)

    def find_next(self) -> Next | None:
        """Steps first, then what a mistake named, then due, then new cards."""
        now = self.learning or self.queued
        if now:
            return now[0]
        if self.due and self.caps.due:
            return self.due[0]
        return next(self.new(), None) if self.caps.new else None

    def due_now(self) -> int:
        """What waits, within the day's cap."""
        return len(self.learning) + len(self.queued) + min(len(self.due), self.caps.due)

    def new_now(self) -> int:
        return sum(1 for _, _each in zip(range(self.caps.new), self.new(), strict=False))

    def next_due_at(self) -> datetime | None:
        """When the first card comes that may not be asked now."""
        later = [s.due_at for s, _ in self.active if s.due_at and s.due_at > self.at]
        days = [s.due_on for s, _ in self.active if s.due_on and s.due_on > self.today]
        if days:
            later.append(self.rules.start_of(min(days)))
        if len(self.due) > self.caps.due:
            later.append(self.rules.start_of(self.today + timedelta(days=1)))
        return min(later, default=None)

    def due_by_day(self, days: int) -> list[tuple[date, int]]:
        """How many cards fall due each day from today; today: with all that were before."""
        counts: Counter[date] = Counter()
        for state, _ in self.active:
            if state.due_on is not None:
                counts[max(state.due_on, self.today)] += 1
        ahead = (self.today + timedelta(days=day) for day in range(days))
        return [(day, counts[day]) for day in ahead]
