"""What to do next: steps by what they add to the forecast for each minute they take."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from greenroom.readiness.ability import Bounds
from greenroom.readiness.estimate import Knowledge, question_bounds, recall_bounds
from greenroom.readiness.questions import CARD_MINUTES, Interview, Question

StepKind = Literal["review", "cards", "lesson", "exercise"]
CARDS_A_STEP = 6
EXERCISE_RECALL = 0.95  # of an exercise, just after it was passed without hints
LESSON_EFFECT = 0.5  # of what is missing of a missed card, how much reading is taken to give


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do. Gains are shares of the questions of the interview, or of the section."""

    kind: StepKind
    topic: str | None  # None: over all topics
    section: str | None
    questions: tuple[Question, ...]
    minutes: float
    gain: float
    section_gain: Bounds | None = None
    cost: float = 0.0  # minutes, with those that it will ask for until the day

    @property
    def rate(self) -> float:
        """Gain for each minute, also of the minutes to come."""
        return self.gain / max(self.minutes, self.cost)


@dataclass(frozen=True)
class Outlook:
    """What the plan starts from: the forecast on the day if nothing more is done."""

    interview: Interview
    on_day: Knowledge
    due: frozenset[str]  # cards that are due by now
    missed: frozenset[str]  # cards that were missed in a placement and not met since
    passed: frozenset[str]  # exercises that need not be done again
    set_aside: frozenset[str]  # cards that are not asked: suspended, withheld, above the level
    days: int  # until the interview
    kept: float  # recall on the day of a card whose reviews are done when they fall due

    @cached_property
    def gains(self) -> Mapping[str, float]:
        """What the forecast gains when a card is known and kept, or an exercise passed."""
        found = {}
        for question in self.interview:
            after = self.kept if question.kind == "card" else EXERCISE_RECALL
            believed = question_bounds(question, self.on_day).mean
            found[question.slug] = question.share * max(0.0, after - believed)
        return found


def kept_recall(desired_retention: float) -> float:
    """Between two reviews recall falls from 1 to the desired retention: half way on the average."""
    return (1 + desired_retention) / 2


def reviews_until(days: int) -> float:
    """About how often a new card comes back until then: each interval is some five times the last,
    the first is two days (FSRS with the package's parameters, retention 0.9)."""
    return math.log1p(days / 2) / math.log(5)


def list_steps(outlook: Outlook, lessons: Mapping[str, float]) -> list[Step]:
    """Every step that can be done now, best first. `lessons`: minutes by topic."""
    steps = [*_card_steps(outlook), *_exercise_steps(outlook), *_lesson_steps(outlook, lessons)]
    review = _review_step(outlook)
    return sorted(
        [review, *steps] if review else steps,
        key=lambda step: (not _has_missed(step, outlook), -step.rate),
    )


def _has_missed(step: Step, outlook: Outlook) -> bool:
    """What was missed in the placement comes first: it is known not to be known."""
    return step.kind == "cards" and any(each.slug in outlook.missed for each in step.questions)


def _review_step(outlook: Outlook) -> Step | None:
    asked = outlook.interview.questions
    questions = tuple(asked[slug] for slug in sorted(outlook.due) if slug in asked)
    if not questions:
        return None
    return Step(
        kind="review",
        topic=None,
        section=None,
        questions=questions,
        minutes=len(questions) * CARD_MINUTES,
        gain=sum(outlook.gains[question.slug] for question in questions),
    )


def _card_steps(outlook: Outlook) -> Iterable[Step]:
    for topic, questions in outlook.interview.topics.items():
        new = [
            question
            for question in questions
            if question.kind == "card"
            and question.slug not in outlook.set_aside
            and not _is_known(question, outlook)
        ]
        new.sort(key=lambda each: (each.slug not in outlook.missed, -outlook.gains[each.slug]))
        for first in range(0, len(new), CARDS_A_STEP):
            yield _cards_step(topic, tuple(new[first : first + CARDS_A_STEP]), outlook)


def _is_known(question: Question, outlook: Outlook) -> bool:
    """Answered right last time: it comes back when it is due."""
    shown = outlook.on_day.shown.get(question.slug)
    return question.slug in outlook.due or (shown is not None and shown.right)


def _cards_step(topic: str, questions: tuple[Question, ...], outlook: Outlook) -> Step:
    minutes = sum(question.minutes for question in questions)
    to_come = len(questions) * reviews_until(outlook.days) * CARD_MINUTES
    return Step(
        kind="cards",
        topic=topic,
        section=questions[0].section,
        questions=questions,
        minutes=minutes,
        gain=sum(outlook.gains[question.slug] for question in questions),
        section_gain=_section_gain(questions, outlook, outlook.kept),
        cost=minutes + to_come,
    )


def _exercise_steps(outlook: Outlook) -> Iterable[Step]:
    for topic, questions in outlook.interview.topics.items():
        cards = [question for question in questions if question.kind == "card"]
        met = sum(question.slug in outlook.on_day.shown for question in cards)
        for question in questions:
            # An exercise comes after half of its topic's cards.
            if question.kind == "card" or question.slug in outlook.passed or 2 * met < len(cards):
                continue
            yield Step(
                kind="exercise",
                topic=topic,
                section=question.section,
                questions=(question,),
                minutes=question.minutes,
                gain=outlook.gains[question.slug],
                section_gain=_section_gain((question,), outlook, EXERCISE_RECALL),
            )


def _lesson_steps(outlook: Outlook, lessons: Mapping[str, float]) -> Iterable[Step]:
    """The lessons of topics with missed cards: of a lesson only as much as was missed."""
    for topic, questions in outlook.interview.topics.items():
        cards = [question for question in questions if question.kind == "card"]
        shown = outlook.on_day.shown
        missed = tuple(
            question for question in cards if (s := shown.get(question.slug)) and not s.right
        )
        if missed and topic in lessons:
            yield Step(
                kind="lesson",
                topic=topic,
                section=missed[0].section,
                questions=missed,
                minutes=max(1.0, lessons[topic] * len(missed) / len(cards)),
                gain=LESSON_EFFECT * sum(outlook.gains[question.slug] for question in missed),
                section_gain=None,
            )


def _section_gain(questions: Sequence[Question], outlook: Outlook, recall: float) -> Bounds:
    after = recall_bounds(recall, outlook.on_day.misfit)
    share = outlook.interview.shares[questions[0].section]
    low = mean = high = 0.0
    for question in questions:
        before, part = question_bounds(question, outlook.on_day).mean, question.share / share
        low += part * max(0.0, after.low - before)
        mean += part * max(0.0, after.mean - before)
        high += part * max(0.0, after.high - before)
    return Bounds(low, mean, high)


def fill(steps: Iterable[Step], minutes: float) -> list[Step]:
    """The first steps that fit into these minutes; at least one."""
    chosen: list[Step] = []
    left = minutes
    for step in steps:
        if not chosen or step.minutes <= left:
            chosen.append(step)
            left -= step.minutes
    return chosen
