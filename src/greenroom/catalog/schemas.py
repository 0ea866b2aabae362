"""What the catalog's endpoints send: the syllabus, a topic, a card, an exercise as content."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from greenroom.judge import Exchange

Level = Literal["junior", "mid", "senior"]
ExerciseKind = Literal["app", "tests"]
CardKind = Literal["predict", "output", "choice", "order", "fix", "review", "spoken", "short"]


class ExerciseSummary(BaseModel):
    slug: str
    title: str
    kind: str
    level: Level
    minutes: int


class TopicSummary(BaseModel):
    slug: str = Field(description="`section/topic`")
    title: str
    level: Level
    weight: int = Field(description="How often interviewers ask: 1 rarely to 5 always")
    available: bool = Field(description="False: named in the syllabus, not written yet")
    minutes: int | None = None
    cards: int = 0
    exercises: list[ExerciseSummary] = []


class SectionRead(BaseModel):
    slug: str
    number: int
    title: str
    summary_html: str | None = None
    topics: list[TopicSummary]


class SyllabusRead(BaseModel):
    content_hash: str
    verified_on: str = Field(description="The FastAPI version that the content runs on")
    sections: list[SectionRead]


class HtmlBlock(BaseModel):
    """Rendered Markdown; code in it is highlighted already."""

    kind: Literal["html"] = "html"
    html: str


class ExampleTry(BaseModel):
    """A request that a lesson's example answers, and what it answers."""

    method: str
    path: str
    body: str | None = None
    status: int
    expect: str = Field(description="JSON text")


class ExampleBlock(BaseModel):
    """A complete program that the page can edit and run."""

    kind: Literal["example"] = "example"
    name: str
    runs_as: Literal["app", "script"]
    source: str
    html: str = Field(description="The source, highlighted, one `<span class=ln>` a line")
    tries: list[ExampleTry] = []
    prints: list[str] = []


class DiagramBlock(BaseModel):
    """Mermaid source, drawn by the page when it scrolls into view."""

    kind: Literal["diagram"] = "diagram"
    source: str


Block = Annotated[HtmlBlock | ExampleBlock | DiagramBlock, Field(discriminator="kind")]


class ContentsEntry(BaseModel):
    id: str
    title: str


class SourceRead(BaseModel):
    """A place in Greenroom's own source that uses the topic."""

    pointer: str = Field(description="`module:qualname`")
    file: str = Field(description="Path from the root of the repository")
    line: int
    html: str


class TopicLink(BaseModel):
    slug: str
    title: str
    available: bool


class CardSummary(BaseModel):
    slug: str = Field(description="`section/topic/card`")
    topic: str
    kind: CardKind
    level: Level
    weight: int
    title: str = Field(description="The first sentence of the front, as text")


class TopicRead(BaseModel):
    slug: str
    section: TopicLink = Field(description="The section: its slug, its title")
    number: int = Field(description="Place of the topic in its section, from 1")
    title: str
    level: Level
    minutes: int
    objectives: list[str]
    prerequisites: list[TopicLink]
    siblings: list[TopicLink] = Field(description="The topics of the section, this one included")
    docs: list[str] = Field(description="Titles of pages of FastAPI's documentation")
    blocks: list[Block]
    contents: list[ContentsEntry]
    in_greenroom: list[SourceRead]
    cards: list[CardSummary]
    exercises: list[ExerciseSummary]


class FollowUp(BaseModel):
    ask: str
    listen_html: str


class CardRequest(BaseModel):
    method: str
    path: str
    headers: dict[str, str] = {}
    body: str | None = None


class Option(BaseModel):
    id: str
    html: str


class ReviewLine(BaseModel):
    """One line of a diff; `id` where it can be marked as a defect."""

    html: str
    sign: Literal["+", "-", " ", "@"]
    id: str | None = None


class CardRead(CardSummary):
    """A card as asked: nothing in it gives the answer away."""

    topic_title: str
    content_hash: str
    front_html: str
    source: str | None = Field(default=None, description="The app or script of the front")
    requests: list[CardRequest] = Field(default=[], description="predict: sent in this order")
    ask: list[str] = Field(default=[], description="predict: status, body, events, header:NAME")
    options: list[Option] = Field(default=[], description="choice: shuffled. order: shuffled steps")
    several: bool = Field(default=False, description="choice: choose all that are right")
    lines: list[ReviewLine] = Field(default=[], description="review: the diff")


class EvidenceRead(BaseModel):
    """A run that shows what is so."""

    exchanges: list[Exchange] = Field(default=[], description="What was sent and what came back")
    output: str | None = None
    ran_at: datetime
    ms: float
    versions: dict[str, str]


class ProofRead(BaseModel):
    name: str
    claim: str
    html: str = Field(description="The script, highlighted")


class MarkedOption(BaseModel):
    id: str
    html: str
    right: bool
    why_html: str


class CardBack(BaseModel):
    """The answer of a card, its proofs and what an interviewer asks next."""

    slug: str
    answer_html: str
    expect: str | None = Field(default=None, description="predict, output: the key as text")
    answers: list[str] = Field(default=[], description="short: accepted spellings")
    options: list[MarkedOption] = Field(default=[], description="choice: why; review: by line id")
    order: list[str] = Field(default=[], description="order: step ids in the right order")
    fix_html: str | None = None
    listen_for: list[str] = Field(default=[], description="spoken: `must: …`, `good: …`")
    follow_ups: list[FollowUp]
    proofs: list[ProofRead]


class TaskSentence(BaseModel):
    number: int
    html: str


class CheckRead(BaseModel):
    name: str
    title: str
    task: int
    visible: bool


class FileRead(BaseModel):
    path: str
    text: str
    read_only: bool


class LimitsRead(BaseModel):
    start_s: float
    check_s: float
    total_s: float
    memory_bytes: int
    output_bytes: int
    disk_bytes: int
    threads: int


class ExerciseRead(ExerciseSummary):
    topic: TopicLink
    intro_html: str
    sentences: list[TaskSentence]
    checks: list[CheckRead]
    files: list[FileRead] = Field(description="The starter, editable files first")
    new_files: bool
    hint_titles: list[str]
    solution_titles: list[str]
    limits: LimitsRead
    next: ExerciseSummary | None = Field(description="The exercise after this one")
