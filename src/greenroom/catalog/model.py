"""Content in memory: what the loader makes, the pages show and the judge proves."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from greenroom.catalog.files.markdown import Explained, Section, Text
from greenroom.catalog.files.programs import Example, Proof
from greenroom.catalog.files.requests import CardRequest
from greenroom.catalog.schemas import CardKind, Level
from greenroom.judge import Exercise


@dataclass(frozen=True, slots=True)
class FollowUp:
    ask: str
    listen: str


@dataclass(frozen=True, slots=True)
class Program:
    """A Python program in a card's front, and the line of the file on which it begins."""

    source: str
    line: int


@dataclass(frozen=True, slots=True)
class Predict:
    app: Program
    requests: tuple[CardRequest, ...]
    ask: tuple[str, ...]
    expect: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Output:
    script: Program
    expect: str


@dataclass(frozen=True, slots=True)
class Option:
    text: str
    right: bool
    why: str
    line: int


@dataclass(frozen=True, slots=True)
class Choice:
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of an `order` card; `event` is what its proof prints."""

    event: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Order:
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Fix:
    app: Program
    check: str
    check_line: int
    hunks: str
    patched: str


@dataclass(frozen=True, slots=True)
class DiffLine:
    """A line of a diff; `mark` is the name by which Defects or Fine explain it."""

    sign: str
    text: str
    mark: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Review:
    lines: tuple[DiffLine, ...]
    defects: tuple[Explained, ...]
    fine: tuple[Explained, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    listen_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Short:
    answers: tuple[str, ...]


CardBody = Predict | Output | Choice | Order | Fix | Review | Spoken | Short


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    slug: str  # section/topic/card
    topic: str
    path: Path
    kind: CardKind
    level: Level
    weight: int
    title: str
    proofs: tuple[str, ...]
    follow_ups: tuple[FollowUp, ...]
    front: Text
    answer: Text
    body: CardBody
    key_line: int
    proofs_line: int
    content_hash: str  # SHA-256 of the file

    @property
    def name(self) -> str:
        return self.slug.rpartition("/")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """lesson.md, or answer.md of a topic of section 10."""

    path: Path
    title: str
    level: Level
    minutes: int
    objectives: tuple[str, ...]
    prerequisites: tuple[str, ...]
    in_greenroom: tuple[str, ...]
    docs: tuple[str, ...]
    proofs: tuple[str, ...]
    exercises: tuple[str, ...]  # answer.md: `section/exercise` of other topics
    sections: tuple[Section, ...]
    lines: Mapping[str, int]  # of the keys of the front matter


@dataclass(frozen=True, slots=True)
class TopicExercise:
    """An exercise, with the topic it belongs to and its folder."""

    exercise: Exercise
    topic: str
    folder: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicContent:
    """Everything in a topic's folder."""

    folder: Path
    lesson: Lesson
    cards: tuple[Card, ...]
    examples: Mapping[str, Example]
    proofs: Mapping[str, Proof]
    exercises: tuple[TopicExercise, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A line of the syllabus; `content` is None until its folder is written."""

    slug: str  # section/topic
    number: int
    title: str
    level: Level
    weight: int
    content: TopicContent | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SyllabusSection:
    slug: str
    number: int
    title: str
    summary: str | None
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """All content of all roots, and the SHA-256 over its files."""

    sections: tuple[SyllabusSection, ...]
    content_hash: str
    files: int
