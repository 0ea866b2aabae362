"""What review takes and sends: answers, grades, and what comes next."""

from datetime import date, datetime
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field, StringConstraints, model_validator

from greenroom.catalog.schemas import CardBack, CardKind, CardRead, EvidenceRead, MarkedOption
from greenroom.judge import Report

Said = Annotated[str, StringConstraints(max_length=20_000)]
Id = Annotated[str, StringConstraints(max_length=64)]
GradeNumber = Literal[1, 2, 3, 4]
Why = Literal["learning", "mistake", "due", "new"]


class AnswerCreate(BaseModel):
    """What a card's kind asks for, or `dont_know`."""

    id: UUID = Field(description="Made by the client: the same id twice counts once")
    parts: dict[str, Said] | None = Field(
        default=None,
        description="predict, output. By part: `status`, `body`, `events`, `header:NAME`, `output`",
        max_length=16,
    )
    options: list[Id] | None = Field(
        default=None, description="choice: ids of the chosen", max_length=64
    )
    order: list[Id] | None = Field(
        default=None, description="order: all ids, first to last", max_length=64
    )
    lines: list[Id] | None = Field(
        default=None, description="review: ids of the marked lines", max_length=500
    )
    source: Annotated[str, StringConstraints(max_length=64_000)] | None = Field(
        default=None, description="fix: the whole repaired program"
    )
    text: Said | None = Field(default=None, description="short: the word. spoken: kept, if given")
    dont_know: bool = False
    content_hash: str | None = Field(
        default=None, description="Of the card as it was shown: a card that changed is not counted"
    )


class PartRead(BaseModel):
    part: str
    said: str
    got: str
    same: bool


class OptionVerdict(MarkedOption):
    """An option of a choice, or an explained line of a review, and whether it was marked."""

    chosen: bool
    result: Literal["right", "wrong", "missed", "left_alone"]


class StepVerdict(BaseModel):
    """A step in its right place; out of place are the fewest that have to move."""

    id: str
    html: str
    place: int
    said_place: int | None
    in_order: bool


class GradeRead(BaseModel):
    """A button: what it says and what it would do."""

    grade: GradeNumber
    label: Literal["Again", "Hard", "Good", "Easy"]
    due_at: datetime
    in_words: str = Field(description="`in 10 min`, `in 9 days`")
    allowed: bool = Field(description="False: the run says otherwise, it would be refused")


class StateRead(BaseModel):
    """What is known of one's memory of a card."""

    card: str
    stability: float | None = Field(description="Days until recall falls to 90 %")
    difficulty: float | None = Field(description="1 to 10")
    recall: float | None = Field(description="How likely it is known now")
    due_at: datetime | None
    due: bool
    reviewed_at: datetime | None
    reps: int
    lapses: int
    leech: bool = Field(description="Set aside because it was forgotten so often")
    suspended: bool
    buried: bool = Field(description="Not asked again before tomorrow")
    flagged: bool
    note: str | None
    queued_for: str | None = Field(description="The mistake in an exercise that named it")
    changed: bool = Field(description="The card's text changed since it was last graded")


class AnswerRead(BaseModel):
    id: UUID
    card: str
    kind: CardKind
    said: dict[str, Any] = Field(description="What was said, as it was sent")
    right: bool | None = Field(description="Null: spoken, scored by oneself")
    parts: list[PartRead] = Field(description="predict, output")
    options: list[OptionVerdict] = Field(description="choice, review")
    order: list[StepVerdict] = Field(description="order")
    report: Report | None = Field(description="fix: as of a submission")
    back: CardBack
    evidence: EvidenceRead | None = Field(
        description="The run that is the key; of other kinds, that of the card's first proof"
    )
    proposed: GradeNumber
    why: str = Field(description="`Proposed: Again, two parts differ.`")
    grades: list[GradeRead] = Field(
        description="The buttons; none where the card is suspended or withheld"
    )
    answered_at: datetime


class ReviewCreate(BaseModel):
    """Takes a grade for an answer, or for a card whose back was only read."""

    id: UUID = Field(description="Made by the client: the same id twice counts once")
    answer_id: UUID | None = None
    grade: GradeNumber
    ms: Annotated[int, Field(ge=0, le=86_400_000, description="From question to grade")] = 0
    answered_at: AwareDatetime | None = Field(
        default=None,
        description="Where it was sent late, with its zone. A time later than now counts as now, "
        "one before the answer as the answer's, one more than a day ago as a day ago",
    )
    seen_reps: Annotated[int, Field(ge=0)] | None = Field(
        default=None,
        description="`reps` of the state as it was shown (0: none): where the card was graded "
        "on another device since, this grade is not counted",
    )
    ticked: list[Annotated[int, Field(ge=0, le=50)]] | None = Field(
        default=None, description="spoken: which of `listen_for` were said", max_length=50
    )


class CountsRead(BaseModel):
    """What is left of today, and what comes."""

    today: date
    due: int = Field(description="Cards to review now, within today's cap, steps included")
    due_all: int = Field(description="The same without the cap")
    new: int = Field(description="New cards that today still holds")
    learning: int = Field(description="Steps within the day, come or to come")
    done_today: int
    minutes_left: int
    next_due_at: datetime | None
    days: list["DayRead"] = Field(description="Seven days, from today")
    catch_up: bool = Field(description="More is due than a day holds: `/review/catch-up` helps")
    catching_up_until: date | None
    leeches: int
    proposal: bool = Field(description="Fitted parameters wait for a yes: `/review/fit`")


class DayRead(BaseModel):
    day: date
    due: int


class ReviewRead(BaseModel):
    id: UUID
    grade: GradeNumber
    answered_at: datetime
    state: StateRead
    leech: bool = Field(description="This lapse has set the card aside")
    counts: CountsRead


class NextRead(BaseModel):
    """The next card, or none, and then when the next falls due."""

    card: CardRead | None
    state: StateRead | None
    why: Why | None
    reason: str = Field(description="Why this card, or why none, in a sentence")
    grades: list[GradeRead] = Field(description="What each button would do now")
    counts: CountsRead
    next_due_at: datetime | None


class UndoRead(BaseModel):
    card: str
    state: StateRead | None = Field(description="As it was before; null: never graded")
    counts: CountsRead


class StateUpdate(BaseModel):
    """What is left out stays."""

    suspended: bool | None = None
    buried: bool | None = Field(default=None, description="Until tomorrow")
    flagged: bool | None = None
    note: Annotated[str, StringConstraints(max_length=500)] | None = None

    @model_validator(mode="after")
    def says_something(self) -> Self:
        if not self.model_fields_set:
            raise ValueError("Name at least one thing to change.")
        return self


WayName = Literal["spread", "today", "leave"]


class CatchUpDay(BaseModel):
    day: date
    falls_due: int = Field(description="Today: with all that waits")
    planned: int
    recall_after: float | None = Field(description="Mean over all cards in review that evening")


class CatchUpWay(BaseModel):
    way: WayName
    days: int = Field(description="For how many days it holds; 0: nothing changes")
    a_day: int
    minutes_a_day: int
    sittings: int = Field(description="Of about 20 cards, today")
    preview: list[CatchUpDay]


class CatchUpRead(BaseModel):
    """What is due after days away, and three ways; nothing moves before one is chosen."""

    due: int
    days_away: int
    recall_now: float | None = Field(description="Mean over the due cards")
    recall_then: float | None = Field(description="The same when the last card was graded")
    offered: bool
    ways: list[CatchUpWay]


class CatchUpCreate(BaseModel):
    way: WayName


class CardStateRead(StateRead):
    """With what a list needs to name the card."""

    title: str
    topic: str
    kind: CardKind


StateFilter = Literal["due", "learning", "review", "suspended", "leech", "flagged", "queued"]


class SectionSitting(BaseModel):
    section: str
    title: str
    right: int = Field(description="Cards known the first time")
    cards: int


class Slip(BaseModel):
    """A card that was not known the first time."""

    card: str
    title: str
    topic: str
    grades: list[GradeNumber]
    lapses: int
    leech: bool
    due_at: datetime | None


class SessionRead(BaseModel):
    """What a sitting did."""

    since: datetime
    cards: int
    reviews: int
    minutes: int
    right_first: int
    right_later: int = Field(description="Not known the first time, but the last")
    slipping: int = Field(description="Not known the last time either")
    sections: list[SectionSitting]
    slips: list[Slip]
    counts: CountsRead


class FitSample(BaseModel):
    card: str
    title: str
    days_before: int
    days_after: int


class FitProposal(BaseModel):
    """What fitted parameters would change."""

    made_at: datetime
    reviews: int = Field(description="Fitted to so many")
    log_loss_before: float = Field(description="How far off the forecasts were; less is better")
    log_loss_after: float
    reviews_a_day_before: float
    reviews_a_day_after: float
    due_today_before: int
    due_today_after: int
    sooner: int = Field(description="Cards that would come back sooner")
    later: int
    samples: list[FitSample]


class FitRead(BaseModel):
    reviews: int
    needed: int = Field(description="Reviews before parameters are fitted for the next time")
    fitted: bool = Field(description="One's own parameters are in force, not the general ones")
    since: datetime | None
    proposal: FitProposal | None


class FitDecision(BaseModel):
    accept: bool


class ProofRunRead(BaseModel):
    """A proof that ran just now."""

    proof: str = Field(description="`section/topic/name`")
    holds: bool
    message: str
    output: str
    ms: float
    versions: dict[str, str]
    ran_at: datetime
