"""What readiness takes and sends: placement, plan, forecast."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, Field, StringConstraints

from greenroom.catalog.schemas import CardRead, Level
from greenroom.review.schemas import AnswerCreate

Slug = Annotated[str, StringConstraints(max_length=200)]
VerdictCode = Literal["too_early", "ready", "likely", "even", "unlikely", "not_yet"]


class RangeRead(BaseModel):
    """An 80 % range, in percent of 100 questions."""

    low: int
    high: int


class PointsRead(BaseModel):
    """From so many to so many percentage points."""

    low: int
    high: int


class PlacementAnswerCreate(AnswerCreate):
    """An answer to the card that the placement asks; as for any card, or `dont_know`."""

    card: Slug = Field(description="`section/topic/card`, the one that is asked")


class PlacementSection(BaseModel):
    slug: str
    number: int
    title: str
    asked: int
    right: int
    range: RangeRead | None = Field(description="Null: not asked")


class PlacementRead(BaseModel):
    """Where a placement stands. Whether an answer was right is told at the end only."""

    state: Literal["not_started", "running", "done"]
    asked: int = Field(description="Answers so far")
    least: int
    most: int = Field(description="It ends at this many, or before when enough is known")
    minutes: int = Field(description="What it takes from here, about")
    card: CardRead | None = Field(description="What is asked now; null when it is not running")
    sections: list[PlacementSection] = Field(description="When done: the result by section")
    missed: list[str] = Field(description="When done: the cards that were not known")
    message: str


class StepRead(BaseModel):
    """Something to do, and what it is expected to add to the forecast."""

    kind: Literal["review", "cards", "lesson", "exercise", "placement"]
    title: str = Field(description="`Dependency caching, 6 cards`")
    action: str = Field(description="The words of its button: `Start`, `Review`, `Open`, `Read`")
    start: str = Field(description="`Start: dependency caching, 4 min`")
    minutes: int
    url: str = Field(description="Of the page where it is done")
    topic: str | None
    section: str | None
    cards: int = Field(description="How many; 0 where it is not about cards")
    gain: PointsRead | None = Field(description="In its section; null over several sections")
    effect: str = Field(description="`4 min, Dependency injection up 2 to 4 points`")


class StretchRead(BaseModel):
    """Some days of the plan."""

    first: date
    last: date
    label: str = Field(description="`24 to 30 November`")
    sections: list[str]
    text: str = Field(description="`Routing, validation, dependency injection`")


class PlanRead(BaseModel):
    """What to do today, best first, and the days until the interview."""

    today: date
    interview_date: date | None
    days_left: int | None
    level: Level
    minutes_a_day: int
    minutes_done: int = Field(description="Of today's reviews")
    start: StepRead | None = Field(description="The one thing to do now; null: nothing is left")
    first_of_all: str = Field(description="Why this one, in a sentence or two")
    steps: list[StepRead] = Field(description="Today's, as many as the minutes hold")
    ahead_title: str = Field(description="`18 days at 25 minutes`")
    ahead: list[StretchRead]


class CardEvidence(BaseModel):
    met: int
    total: int
    recall_now: int | None = Field(description="Percent; null: none was met")
    recall_on_day: int | None = Field(description="Percent, without any review until then")


class ExerciseEvidence(BaseModel):
    passed: int = Field(description="Without hints, in the last 30 days")
    passed_before: int = Field(description="Without hints, longer ago: it counts less")
    total: int


class PlacementEvidence(BaseModel):
    right: int
    asked: int


class UntriedEvidence(BaseModel):
    cards: int
    exercises: int
    widens: int = Field(description="By how many points the range is wider for it")


class Evidence(BaseModel):
    cards: CardEvidence
    exercises: ExerciseEvidence
    placement: PlacementEvidence
    untried: UntriedEvidence


class SectionReadiness(BaseModel):
    slug: str
    number: int
    title: str
    written: bool = Field(description="False: no topic of it is written yet, nothing is forecast")
    tried: bool = Field(description="False: nothing was shown in it, its range is that of anybody")
    now: RangeRead | None
    on_day: RangeRead | None = Field(description="Null without a date as well")
    evidence: Evidence | None


class DueDay(BaseModel):
    day: date
    cards: int
    minutes: int
    over: bool = Field(description="More than the minutes of a day")


class DueRead(BaseModel):
    days: list[DueDay]
    covered: str = Field(description="`25 minutes a day covers every day but 2 December.`")


class ReliabilityBin(BaseModel):
    low: int
    high: int
    answers: int
    predicted: int
    actual: int


class CalibrationRead(BaseModel):
    """Recall as predicted against answers as given, in percent. Empty before there is enough."""

    answers: int
    needed: int
    brier: float | None = Field(description="0: perfect. 0.25: a coin")
    bins: list[ReliabilityBin]
    message: str


class MoveRead(BaseModel):
    section: str
    title: str = Field(description="Of the section")
    points: int = Field(description="Up above 0")
    why: str = Field(description="`Recalled 21 cards`")


class ReadinessRead(BaseModel):
    """The forecast, why it is so, and what to do about it."""

    today: date
    interview_date: date | None
    days_left: int | None
    level: Level
    minutes_a_day: int
    bar: int = Field(description="Percent that a screen of this level asks for, about")
    answers: int = Field(description="On which the forecast stands, placement included")
    reviews: int
    fitted: bool = Field(description="FSRS parameters are the learner's own")
    forecast: RangeRead = Field(description="On the day; without a date: now")
    now: RangeRead
    if_you_stop: RangeRead | None = Field(description="On the day, without any review until then")
    verdict: VerdictCode
    verdict_text: str
    title: str = Field(description="`Ready for a mid-level screen on 12 December?`")
    why: list[str] = Field(description="Sentences")
    tried_topics: list[str] = Field(description="`section/topic` of which something was shown")
    untried_topics: int
    unwritten_topics: int = Field(description="Not in the forecast")
    sections: list[SectionReadiness]
    steps: list[StepRead] = Field(description="The three that gain most for their time")
    due: DueRead
    calibration: CalibrationRead
    moved_since: date | None = Field(description="Null: no day of the last week to compare with")
    moved: list[MoveRead]
