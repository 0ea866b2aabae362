"""When a card comes back: memory by FSRS, intervals with some fuzz, steps within a day."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from fsrs_rs_python import DEFAULT_PARAMETERS, FSRS, ItemState, MemoryState

from greenroom.learners.day import day_of, start_of
from greenroom.learners.targets import zone_of
from greenroom.models.target import Target
from greenroom.review.state import State

Grade = Literal[1, 2, 3, 4]
AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
GRADES: tuple[Grade, ...] = (1, 2, 3, 4)
STEP = timedelta(minutes=10)
LONGEST_DAYS = 365
ASKED_AGAIN = 0.5  # of the time of a card: what the second time takes, minutes later
LEECH_LAPSES, LEECH_AGAIN = 8, 4
# Anki's: up to 15 % of what lies between 2.5 and 7 days, 10 % up to 20, 5 % beyond.
FUZZ = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, float("inf"), 0.05))
Parameters = Sequence[float]


@dataclass(frozen=True, slots=True)
class Step:
    """What a grade would make of a card: its memory, and the day or the minute it comes back."""

    grade: Grade
    stability: float
    difficulty: float
    due_on: date
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class Rules:
    """What of a learner's target the schedule depends on."""

    zone: ZoneInfo
    retention: float
    parameters: tuple[float, ...]
    buttons: int = 2

    @classmethod
    def of(cls, target: Target) -> "Rules":
        chosen = tuple(target.parameters or DEFAULT_PARAMETERS)
        return cls(zone_of(target), target.desired_retention, chosen, target.buttons)

    def day_of(self, at: datetime) -> date:
        return day_of(at, self.zone)

    def start_of(self, day: date) -> datetime:
        return start_of(day, self.zone)


@lru_cache(maxsize=256)
def scheduler(parameters: tuple[float, ...]) -> FSRS:
    return FSRS(parameters)


def elapsed_days(state: State | None, at: datetime, zone: ZoneInfo) -> int:
    """Days of the learner since the card was last graded; never less than none."""
    if state is None or state.reviewed_at is None:
        return 0
    return max(0, (day_of(at, zone) - day_of(state.reviewed_at, zone)).days)


def steps(card: str, state: State | None, at: datetime, *, rules: Rules) -> dict[Grade, Step]:
    """What each grade given at a time would do."""
    memory = None
    if state and state.stability is not None and state.difficulty is not None:
        memory = MemoryState(state.stability, state.difficulty)
    days = elapsed_days(state, at, rules.zone)
    next_ = scheduler(rules.parameters).next_states(memory, rules.retention, days)
    today = day_of(at, rules.zone)
    seed = f"{card}/{state.reps if state else 0}"
    found: dict[Grade, Step] = {1: _step(1, next_.again, today, due_at=at + STEP)}
    least = 1
    pairs: tuple[tuple[Grade, ItemState], ...] = (
        (2, next_.hard),
        (3, next_.good),
        (4, next_.easy),
    )
    for grade, item in pairs:
        interval = interval_days(item.interval, seed, least=least)
        found[grade] = _step(grade, item, today + timedelta(days=interval))
        least = min(interval + 1, LONGEST_DAYS)  # a better grade never comes back sooner
    return found


def _step(grade: Grade, item: ItemState, due_on: date, *, due_at: datetime | None = None) -> Step:
    return Step(grade, item.memory.stability, item.memory.difficulty, due_on, due_at)


def interval_days(interval: float, seed: str, *, least: int = 1) -> int:
    """Whole days, fuzzed so that cards learnt together part. The same seed, the same fuzz:
    what a button says is what it does."""
    spread = sum(part * max(0.0, min(interval, top) - low) for low, top, part in FUZZ)
    if interval >= FUZZ[0][0]:
        spread += 1.0
    place = int.from_bytes(hashlib.sha256(seed.encode()).digest()[:4]) / 2**32
    fuzzed = round(interval + spread * (2 * place - 1))
    return min(max(fuzzed, least, 1), LONGEST_DAYS)


def recall(state: State, at: datetime, parameters: Parameters | None = None) -> float | None:
    """How likely the card is known at a time; None where it was never graded."""
    if state.stability is None or state.reviewed_at is None:
        return None
    days = max(0.0, (at - state.reviewed_at).total_seconds() / 86400)
    return recall_after(state.stability, days, parameters or DEFAULT_PARAMETERS)


def after_answer(
    state: State | None, at: datetime, days: float, *, rules: Rules
) -> tuple[float, float]:
    """Recall so many days after the card is answered at a time: if it is known; and if it is not,
    and then is, a few minutes later."""
    fsrs, memory = scheduler(rules.parameters), None
    if state and state.stability is not None and state.difficulty is not None:
        memory = MemoryState(state.stability, state.difficulty)
    next_ = fsrs.next_states(memory, rules.retention, elapsed_days(state, at, rules.zone))
    again = fsrs.next_states(next_.again.memory, rules.retention, 0)
    known, missed = next_.good.memory.stability, again.good.memory.stability
    parameters = rules.parameters
    return recall_after(known, days, parameters), recall_after(missed, days, parameters)


def worth(state: State, at: datetime, until: datetime, *, rules: Rules) -> float:
    """By how much likelier a card is known at `until` if it is answered now, for the time it takes:
    what is not known is asked once more."""
    now_known = recall(state, at, rules.parameters) or 0.0
    later = recall(state, until, rules.parameters) or 0.0
    known, missed = after_answer(state, at, (until - at) / timedelta(days=1), rules=rules)
    gain = now_known * known + (1 - now_known) * missed - later
    return gain / (1 + ASKED_AGAIN * (1 - now_known))


def recall_after(stability: float, days: float, parameters: Parameters) -> float:
    """FSRS-6's forgetting curve: R(t) = (1 + factor * t / S) ** -w20, with R(S) = 0.9."""
    decay = -parameters[20]
    return float((1 + _factor(decay) * days / stability) ** decay)


@lru_cache(maxsize=256)
def _factor(decay: float) -> float:
    return float(0.9 ** (1 / decay) - 1)


def is_lapse(state: State, grade: int) -> bool:
    """Forgotten after it was known: a step within the day does not count again."""
    return grade == AGAIN and state.reps > 0 and state.due_at is None


def is_leech(lapses: int) -> bool:
    """At 8 lapses, and, once it was taken up again, after every 4 more."""
    return lapses >= LEECH_LAPSES and (lapses - LEECH_LAPSES) % LEECH_AGAIN == 0


def due_time(state: State, zone: ZoneInfo) -> datetime | None:
    """When the card comes back; None where it was never graded."""
    if state.due_at is not None:
        return state.due_at
    return start_of(state.due_on, zone) if state.due_on else None


def is_due(state: State, at: datetime, today: date) -> bool:
    if state.due_at is not None:
        return state.due_at <= at
    return state.due_on is not None and state.due_on <= today


def is_active(state: State, today: date) -> bool:
    """Neither suspended nor buried."""
    if state.suspended_at is not None:
        return False
    return state.buried_until is None or state.buried_until <= today
