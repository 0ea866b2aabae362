"""What an interviewer of a level asks: every card and exercise, with its share of all questions."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Literal, NamedTuple

from greenroom.catalog.model import Topic
from greenroom.catalog.schemas import Level
from greenroom.learners.targets import SECONDS_A_CARD

QuestionKind = Literal["card", "exercise"]
LEVELS: tuple[Level, ...] = ("junior", "mid", "senior")
# Of the questions so many levels away from the interview's, how many are asked.
ASKED_AT_DISTANCE = (1.0, 0.5, 0.2)
# An exercise weighs as much in its topic as two cards that are always asked.
EXERCISE_WEIGHT = 10
# What a card takes from question to grade.
CARD_MINUTES = SECONDS_A_CARD / 60


class Candidate(NamedTuple):
    """A card or an exercise, before it is known how often it is asked."""

    slug: str
    kind: QuestionKind
    topic: str
    topic_weight: int
    level: Level
    weight: int
    minutes: float


@dataclass(frozen=True, slots=True)
class Question:
    slug: str
    kind: QuestionKind
    topic: str
    section: str
    level: Level
    share: float  # of all questions of the interview, which add up to 1
    minutes: float


@dataclass(frozen=True)
class Interview:
    """Everything that may be asked at one level."""

    level: Level
    sections: Mapping[str, tuple[Question, ...]]
    shares: Mapping[str, float]  # of sections
    topics: Mapping[str, tuple[Question, ...]]
    questions: Mapping[str, Question]  # by slug: a card's has slashes, an exercise's none

    @cached_property
    def by_card(self) -> Mapping[str, float]:
        """The share of each card."""
        return {each.slug: each.share for each in self if each.kind == "card"}

    def __iter__(self) -> Iterator[Question]:
        return iter(self.questions.values())


def candidates(topics: Iterable[Topic]) -> list[Candidate]:
    """The cards and exercises of every topic that is written, in the order of the syllabus."""
    found = []
    for topic in topics:
        if topic.content is None:
            continue
        found += [
            Candidate(
                card.slug, "card", topic.slug, topic.weight, card.level, card.weight, CARD_MINUTES
            )
            for card in topic.content.cards
        ]
        for each in topic.content.exercises:
            level, minutes = as_level(each.exercise.level), each.exercise.minutes
            found.append(
                Candidate(
                    each.exercise.name,
                    "exercise",
                    topic.slug,
                    topic.weight,
                    level,
                    EXERCISE_WEIGHT,
                    minutes,
                )
            )
    return found


def as_level(text: str) -> Level:
    return LEVELS[[*LEVELS].index(text)]  # type: ignore[arg-type]  # the loader has checked it


def make_interview(found: Iterable[Candidate], level: Level) -> Interview:
    """A topic is asked by its weight, however much it has; in it a question by its own weight, and
    by how far its level is from that of the interview."""
    raw: list[tuple[Candidate, float]] = []
    for _, group in groupby(found, key=lambda each: each.topic):
        topic = list(group)
        whole = sum(each.weight for each in topic)
        raw += [
            (each, each.topic_weight * each.weight / whole * _asked(each.level, level))
            for each in topic
        ]
    total = sum(share for _, share in raw) or 1.0
    questions = [
        Question(
            slug=each.slug,
            kind=each.kind,
            topic=each.topic,
            section=each.topic.partition("/")[0],
            level=each.level,
            share=share / total,
            minutes=each.minutes,
        )
        for each, share in raw
    ]
    sections = _grouped(questions, lambda each: each.section)
    return Interview(
        level=level,
        sections=sections,
        shares={slug: sum(each.share for each in all_) for slug, all_ in sections.items()},
        topics=_grouped(questions, lambda each: each.topic),
        questions={each.slug: each for each in questions},
    )


def _grouped(
    questions: Iterable[Question], key: Callable[[Question], str]
) -> dict[str, tuple[Question, ...]]:
    found: dict[str, list[Question]] = {}
    for question in questions:
        found.setdefault(key(question), []).append(question)
    return {group: tuple(all_) for group, all_ in found.items()}


def _asked(level: Level, asked: Level) -> float:
    return ASKED_AT_DISTANCE[abs(LEVELS.index(level) - LEVELS.index(asked))]
