"""Does the plan beat reading in order, random cards and plain FSRS? Does its range hold 80 %?"""

import random
import statistics
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from uuid import UUID

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.synthetic_learner import SyntheticLearner, make_learner
from benchmarks.table import Row, at_least, emit, options, row
from greenroom.catalog.files.markdown import Text
from greenroom.catalog.model import Card, Spoken
from greenroom.catalog.questions import CARD_MINUTES, Candidate, Interview, make_interview
from greenroom.catalog.schemas import Level
from greenroom.catalog.service import load_catalog
from greenroom.config import Settings
from greenroom.models.target import Target, default_target
from greenroom.readiness.ability import Cold, abilities
from greenroom.readiness.estimate import Forecast, estimate
from greenroom.readiness.placement import Askable, choose_next
from greenroom.readiness.plan import list_steps
from greenroom.readiness.standing import Standing
from greenroom.readiness.words import percent
from greenroom.review.queue import Desk
from greenroom.review.schedule import Rules, Step, is_due, recall, steps
from greenroom.review.state import State

LEARNERS, QUICK_LEARNERS = 1000, 20
DAYS, MINUTES = 60, 20
LEVEL: Level = "mid"
CARDS_A_TOPIC = 9
FIRST_DAY = date(2026, 1, 1)
AGAIN_MINUTES = CARD_MINUTES / 2  # the second time on one day
# As the cards that are written have them: weights, and levels by the level of their topic.
WEIGHTS = (5, 4, 4, 4, 3, 3, 3, 2, 2)
LEVELS: dict[Level, tuple[Level, ...]] = {
    "junior": ("junior", "junior", "mid"),
    "mid": ("junior", "mid", "senior"),
    "senior": ("mid", "senior", "senior"),
}
FORECAST_DAY = 45  # when the forecasts of the day are made
ASKED = 100
# Wider than it says is as wrong as narrower.
HONEST = ("77 to 83", lambda held: 77 <= held <= 83)
NOBODY = UUID(int=0)


@cache
def deck() -> tuple[dict[str, Card], Interview]:
    """The topics, levels and weights of the syllabus, each topic with as many cards."""
    cards: dict[str, Card] = {}
    candidates = []
    for topic in load_catalog(Settings().content).topics:
        for place, weight in enumerate(WEIGHTS):
            level = LEVELS[topic.level][place % 3]
            slug = f"{topic.slug}/card-{place}"
            cards[slug] = _card(slug, topic.slug, level=level, weight=weight)
            candidates.append(
                Candidate(slug, "card", topic.slug, topic.weight, level, weight, CARD_MINUTES)
            )
    return cards, make_interview(candidates, LEVEL)


def _card(slug: str, topic: str, *, level: Level, weight: int) -> Card:
    nothing = Text("", 1)
    return Card(
        slug=slug,
        topic=topic,
        path=Path(),
        kind="spoken",
        level=level,
        weight=weight,
        title=slug,
        proofs=(),
        follow_ups=(),
        front=nothing,
        answer=nothing,
        body=Spoken(()),
        key_line=1,
        proofs_line=1,
        content_hash="",
    )


class Student:
    """A synthetic learner at the product's desk: the product sees his answers only."""

    def __init__(self, learner: SyntheticLearner) -> None:
        self.learner = learner
        self.cards, self.interview = deck()
        self.states: dict[str, State] = {}
        self.cold: list[Cold] = []
        self.placed: set[str] = set()
        self.first: dict[str, bool] = {}
        self.target: Target = default_target(NOBODY)
        self.target.level, self.target.minutes_a_day = LEVEL, MINUTES
        self.target.interview_date = FIRST_DAY + timedelta(days=DAYS)
        self.rules = Rules.of(self.target)

    def copy(self) -> "Student":
        other = Student(self.learner.copy())
        other.states = dict(self.states)
        other.cold, other.placed, other.first = list(self.cold), self.placed, dict(self.first)
        return other

    def desk(self, day: int) -> Desk:
        states = list(self.states.values())
        shares = self.interview.by_card
        return Desk(self.target, self.rules, states, self.cards, at_of(day), shares)

    def place(self) -> float:
        """The placement on the first day; the minutes it took."""
        askable = [Askable(question, 0.0) for question in self.interview]
        while chosen := choose_next(self.interview, askable, asked=self.placed, answers=self.cold):
            question = chosen.question
            known = self.learner.rng.random() < self.learner.recall(question.slug, 0)
            self.placed.add(question.slug)
            self._note_first(question.slug, known)
        return len(self.placed) * CARD_MINUTES

    def meet(self, slug: str, day: int) -> float:
        """Answers a card, and once more where it was not known; the minutes it took."""
        if slug not in self.states:
            self.states[slug] = State(slug)
            known = self._answer(slug, day)
            self._note_first(slug, known)
        else:
            known = self._answer(slug, day)
        if known:
            return CARD_MINUTES
        self._answer(slug, day)
        return CARD_MINUTES + AGAIN_MINUTES

    def _note_first(self, slug: str, known: bool) -> None:
        if slug not in self.first:
            question = self.interview.questions[slug]
            self.first[slug] = known
            self.cold.append(Cold(question.section, question.level, known))

    def _answer(self, slug: str, day: int) -> bool:
        known, state = self.learner.meet(slug, day), self.states[slug]
        found = steps(slug, state, at_of(day), rules=self.rules)
        self.states[slug] = _graded(state, found[3 if known else 1], day)
        return known

    def standing(self, day: int) -> Standing:
        """What the product knows of him."""
        return Standing(
            at=at_of(day),
            target=self.target,
            desk=self.desk(day),
            interview=self.interview,
            passed={},
            placed=[],
            reviewed=[],
            cold=self.cold,
            known_first=frozenset(slug for slug, known in self.first.items() if known),
            abilities=abilities(self.interview.sections, self.cold),
        )


def at_of(day: int) -> datetime:
    """Ten in the morning."""
    return datetime(2026, 1, 1, 10, tzinfo=UTC) + timedelta(days=day)


def _graded(state: State, step: Step, day: int) -> State:
    return state._replace(
        stability=step.stability,
        difficulty=step.difficulty,
        due_on=step.due_on,
        due_at=step.due_at,
        reviewed_at=at_of(day),
        reps=state.reps + 1,
    )


# Four ways to spend the minutes of a day


def follow_plan(student: Student, day: int) -> None:
    """The steps of the plan, best first, made anew each day."""
    left = MINUTES - (student.place() if day == 0 else 0)
    for step in list_steps(student.standing(day).outlook, {}):
        for question in step.questions:
            if left <= 0:
                return
            left -= student.meet(question.slug, day)


def follow_fsrs(student: Student, day: int) -> None:
    """What is due, best remembered first, then new cards in the order of the syllabus."""
    left: float = MINUTES
    at, today = at_of(day), student.rules.day_of(at_of(day))
    due = [state for state in student.states.values() if is_due(state, at, today)]
    due.sort(key=lambda state: -(recall(state, at, student.rules.parameters) or 0))
    new = [slug for slug in student.cards if slug not in student.states]
    for slug in (*(state.card for state in due), *new):
        if left <= 0:
            return
        left -= student.meet(slug, day)


def review_only(student: Student, day: int) -> None:
    left: float = MINUTES
    for each in student.desk(day).due:
        if left <= 0:
            return
        left -= student.meet(each.card.slug, day)


def take_random(student: Student, day: int) -> None:
    left, slugs = float(MINUTES), list(student.cards)
    while left > 0:
        slug = student.learner.rng.choice(slugs)
        known = student.learner.meet(slug, day)
        left -= CARD_MINUTES if known else CARD_MINUTES + AGAIN_MINUTES
        if not known:
            student.learner.meet(slug, day)


def read_in_order(student: Student, day: int) -> None:
    """All cards from the first to the last, and again from the first."""
    slugs, a_day = list(student.cards), int(MINUTES / CARD_MINUTES)
    for place in range(day * a_day, (day + 1) * a_day):
        student.learner.read(slugs[place % len(slugs)], day)


WAYS: dict[str, Callable[[Student, int], None]] = {
    "plan": follow_plan,
    "in_order": read_in_order,
    "random": take_random,
    "plain_fsrs": follow_fsrs,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of one learner: recall on the day by each way, and which ranges held."""

    recall: dict[str, float]
    held: dict[str, bool]
    widths: dict[str, float]


def simulate(seed: int) -> Outcome:
    _, interview = deck()
    first = make_learner(interview, seed)
    recall, held, widths = {}, {}, {}
    for name, way in WAYS.items():
        student = Student(first.copy())
        for day in range(DAYS):
            if name == "plan" and day == FORECAST_DAY:
                for kind, (forecast, later) in forecasts(student, day).items():
                    held[kind], widths[kind] = interviewed(later, forecast), width(forecast)
            way(student, day)
        recall[name] = student.learner.score(interview, DAYS)
        if name == "plan":
            forecast = estimate(interview, student.standing(DAYS).knowledge_now).overall
            held["now"], widths["now"] = interviewed(student, forecast), width(forecast)
    return Outcome(recall, held, widths)


def forecasts(student: Student, day: int) -> dict[str, tuple[Forecast, Student]]:
    """What the page says of the interview day, and what becomes of the learner who does so."""
    standing = student.standing(day)
    stopped = estimate(standing.interview, standing.knowledge_if_stopped).overall
    kept = estimate(standing.interview, standing.knowledge_if_kept).overall
    keeper = student.copy()
    for later in range(day, DAYS):
        review_only(keeper, later)
    return {"stopped": (stopped, student.copy()), "kept": (kept, keeper)}


def interviewed(student: Student, forecast: Forecast) -> bool:
    """Whether the answers to 100 questions of the day lie in the range, as the page shows it."""
    rng = random.Random(student.learner.rng.random())
    questions = list(student.interview)
    asked = rng.choices(questions, weights=[each.share for each in questions], k=ASKED)
    right = sum(rng.random() < student.learner.recall(each.slug, DAYS) for each in asked)
    return percent(forecast.low) <= right <= percent(forecast.high)


def width(forecast: Forecast) -> float:
    return 100 * (forecast.high - forecast.low)


def rows_of(outcomes: Sequence[Outcome], *, quick: bool) -> list[Row]:
    """Of each way the mean in percent with its 95 % confidence interval; the ranges together."""
    intervals = {name: _interval([each.recall[name] for each in outcomes]) for name in WAYS}
    others = max(high for name, (_, _, high) in intervals.items() if name != "plan")
    rows = []
    for name, (mean, low, high) in intervals.items():
        # What the plan is for: even its lower end lies above the upper ends of the others.
        goal = at_least(round(others, 2)) if name == "plan" else None
        rows.append(row(f"{name}.recall", mean, unit="%", quick=quick))
        rows.append(row(f"{name}.recall.low", low, unit="%", goal=goal, quick=quick))
        rows.append(row(f"{name}.recall.high", high, unit="%", quick=quick))
    held = 100 * statistics.fmean(held for each in outcomes for held in each.held.values())
    return [*rows, row("range80.coverage", held, unit="%", goal=HONEST, quick=quick)]


def _interval(values: Sequence[float]) -> tuple[float, float, float]:
    mean = 100 * statistics.fmean(values)
    half = 196 * statistics.stdev(values) / len(values) ** 0.5
    return mean, mean - half, mean + half


def main() -> None:
    chosen = options(__doc__ or "")
    learners = QUICK_LEARNERS if chosen.quick else LEARNERS
    with ProcessPoolExecutor(max_workers=2) as pool:
        outcomes = list(pool.map(simulate, range(learners), chunksize=5))
    emit("review_simulation", rows_of(outcomes, quick=chosen.quick), chosen)
    if not chosen.as_json:
        for kind in sorted(outcomes[0].held):
            share = 100 * statistics.fmean(each.held[kind] for each in outcomes)
            wide = statistics.fmean(each.widths[kind] for each in outcomes)
            print(f"range {kind}: held {share:.1f} %, {wide:.1f} points wide")


if __name__ == "__main__":
    main()
