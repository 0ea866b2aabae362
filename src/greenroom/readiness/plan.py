"""What to do next: steps by what they add to the forecast for each minute they take."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import takewhile
from typing import Literal

from greenroom.catalog.questions import Interview, Question
from greenroom.readiness.ability import Bounds
from greenroom.readiness.estimate import Knowledge, chance, question_bounds, recall_bounds
from greenroom.readiness.keeping import AGAIN

StepKind = Literal["review", "cards", "lesson", "exercise"]
CARDS_A_STEP = 6
EXERCISE_RECALL = 0.95  # of an exercise, just after it was passed without hints


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do. Gains are shares of the questions of the interview, or of the section."""

    kind: StepKind
    topic: str | None  # None: over all topics
    questions: tuple[Question, ...]
    minutes: float
    gain: float

    @property
    def section(self) -> str | None:
        return self.questions[0].section if self.topic else None

    @property
    def rate(self) -> float:
        """Gain for each minute."""
        return self.gain / self.minutes


@dataclass(frozen=True, slots=True)
class Fresh:
    """Recall on the day of a card that is met today for the first time."""

    known: float
    missed: float  # and known a few minutes later


@dataclass(frozen=True)
class Outlook:
    """What the plan starts from: the forecast on the day if nothing more is done."""

    interview: Interview
    on_day: Knowledge
    due: Mapping[str, float]  # cards that are due: how likely each is known now
    after: Mapping[str, float]  # of these: expected recall on the day, if answered today
    fresh: Fresh
    missed: frozenset[str]  # cards that were missed in a placement and not met since
    passed: frozenset[str]  # exercises that need not be done again
    set_aside: frozenset[str]  # cards that are not asked: suspended, or withheld
    waiting: frozenset[str] = frozenset()  # topics that build on others, not begun yet

    @cached_property
    def afterwards(self) -> Mapping[str, float]:
        """The chance on the day of each question, if it is answered today."""
        return {question.slug: self._after(question) for question in self.interview}

    def _after(self, question: Question) -> float:
        cold = self.on_day.abilities[question.section].cold[question.level].mean
        if question.kind == "exercise":
            return EXERCISE_RECALL
        if question.slug in self.after:
            shown = replace(self.on_day.shown[question.slug], right=True)
            return chance(self.after[question.slug], cold, shown)
        known = self.fresh.known + (1 - self.fresh.known) * cold
        return cold * known + (1 - cold) * self.fresh.missed

    @cached_property
    def believed(self) -> Mapping[str, float]:
        """The chance on the day of each question as things are."""
        return {each.slug: question_bounds(each, self.on_day).mean for each in self.interview}

    def gain(self, question: Question) -> float:
        """What the forecast gains when it is answered today."""
        slug = question.slug
        return question.share * max(0.0, self.afterwards[slug] - self.believed[slug])

    def gain_of_reading(self, question: Question) -> float:
        """Who has read what he missed is taken to know it, as somebody who knew it at first."""
        return question.share * max(0.0, self.fresh.known - self.believed[question.slug])

    def minutes(self, question: Question) -> float:
        """What it takes, with a second time where it is not known."""
        if question.kind == "exercise":
            return question.minutes
        cold = self.on_day.abilities[question.section].cold[question.level].mean
        known = 0.0 if question.slug in self.missed else self.due.get(question.slug, cold)
        return question.minutes * (1 + AGAIN * (1 - known))


def list_steps(outlook: Outlook, lessons: Mapping[str, float]) -> list[Step]:
    """Every step that can be done now, best first. `lessons`: minutes by topic.

    Due cards come before a step as long as each of them gains more for its minutes.
    """
    steps = [
        *_card_steps(outlook),
        *_exercise_steps(outlook),
        *_lesson_steps(outlook, lessons),
    ]
    steps.sort(
        key=lambda step: (
            not _has_missed(step, outlook),
            step.topic in outlook.waiting,
            -step.rate,
        )
    )
    due = [each for slug in outlook.due if (each := outlook.interview.questions.get(slug))]
    found: list[Step] = []
    for step in steps:
        first = [] if _has_missed(step, outlook) else _better(due, step.rate, outlook)
        if first:
            due = due[len(first) :]
            found.append(_step("review", None, tuple(first), outlook=outlook))
        found.append(step)
    return [*found, _step("review", None, tuple(due), outlook=outlook)] if due else found


def _better(due: Sequence[Question], rate: float, outlook: Outlook) -> list[Question]:
    """The first of the due cards, which come best first, that gain more for each minute."""
    return list(takewhile(lambda q: outlook.gain(q) / outlook.minutes(q) >= rate, due))


def _has_missed(step: Step, outlook: Outlook) -> bool:
    """What was missed in the placement comes first: it is known not to be known."""
    return step.kind == "cards" and any(each.slug in outlook.missed for each in step.questions)


def _step(
    kind: StepKind, topic: str | None, questions: tuple[Question, ...], *, outlook: Outlook
) -> Step:
    return Step(
        kind=kind,
        topic=topic,
        questions=questions,
        minutes=sum(outlook.minutes(each) for each in questions),
        gain=sum(outlook.gain(each) for each in questions),
    )


def _card_steps(outlook: Outlook) -> Iterable[Step]:
    """Cards that were not met yet, six at a time: what was missed, then what is asked most."""
    for topic, questions in outlook.interview.topics.items():
        new = [
            question
            for question in questions
            if question.kind == "card"
            and question.slug not in outlook.set_aside
            and question.slug not in outlook.on_day.shown
        ]
        new.sort(key=lambda each: (each.slug not in outlook.missed, -each.share))
        for first in range(0, len(new), CARDS_A_STEP):
            yield _step("cards", topic, tuple(new[first : first + CARDS_A_STEP]), outlook=outlook)


def _exercise_steps(outlook: Outlook) -> Iterable[Step]:
    """Of topics half of whose cards were met."""
    for topic, questions in outlook.interview.topics.items():
        cards = [question for question in questions if question.kind == "card"]
        met = sum(question.slug in outlook.on_day.shown for question in cards)
        if 2 * met < len(cards):
            continue
        for question in questions:
            if question.kind == "exercise" and question.slug not in outlook.passed:
                yield _step("exercise", topic, (question,), outlook=outlook)


def _lesson_steps(outlook: Outlook, lessons: Mapping[str, float]) -> Iterable[Step]:
    """The lessons of topics with missed cards: of a lesson only as much as was missed."""
    for topic, questions in outlook.interview.topics.items():
        cards = [question for question in questions if question.kind == "card"]
        shown = outlook.on_day.shown
        missed = tuple(each for each in cards if each.slug in shown and not shown[each.slug].right)
        if missed and topic in lessons:
            yield Step(
                kind="lesson",
                topic=topic,
                questions=missed,
                minutes=max(1.0, lessons[topic] * len(missed) / len(cards)),
                gain=sum(outlook.gain_of_reading(each) for each in missed),
            )


def section_gain(questions: Sequence[Question], outlook: Outlook) -> Bounds:
    """What its section gains by a step, as a share of the section's questions."""
    share = outlook.interview.shares[questions[0].section]
    low = mean = high = 0.0
    for question in questions:
        after = recall_bounds(outlook.afterwards[question.slug], outlook.on_day.misfit)
        before, part = outlook.believed[question.slug], question.share / share
        low += part * max(0.0, after.low - before)
        mean += part * max(0.0, after.mean - before)
        high += part * max(0.0, after.high - before)
    return Bounds(low, mean, high)


def fill(steps: Sequence[Step], minutes: float) -> list[Step]:
    """Steps that fit into these minutes, at least one; each topic once before any twice."""
    seen: set[tuple[StepKind, str | None]] = set()
    again: list[Step] = []
    once: list[Step] = []
    for step in steps:
        (again if (step.kind, step.topic) in seen else once).append(step)
        seen.add((step.kind, step.topic))
    chosen: list[Step] = []
    for step in (*once, *again):
        if not chosen or step.minutes <= minutes:
            chosen.append(step)
            minutes -= step.minutes
    return chosen
