"""What practice takes and sends: drafts, submissions and their reports, help, runs, lint."""

from datetime import datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, Strict, StringConstraints, model_validator

from greenroom.judge import Exchange, Report, Verdict
from greenroom.kit.problems import Problem

Files = Annotated[
    dict[str, str],
    Field(description="Relative path to text. Only files that may be edited.", max_length=64),
]
Only = Literal["visible", "all"]
Revision = Annotated[int, Field(ge=0, le=2**31 - 1)]
SubmissionState = Literal["queued", "running", "done", "cancelled"]
TranscriptFormat = Literal["curl", "httpx", "pytest"]


class DiffLine(BaseModel):
    sign: Literal["+", "-", " "]
    old: int | None = Field(description="Line number before; None where the line is new")
    new: int | None
    text: str


class FileDiff(BaseModel):
    path: str
    lines: list[DiffLine]


class DraftRead(BaseModel):
    exercise: str
    revision: int = Field(description="0: never saved, the files are the starter's")
    files: Files
    saved_at: datetime | None


class DraftUpdate(BaseModel):
    revision: Annotated[Revision, Strict()] = Field(
        description="The revision that these files were made from"
    )
    files: Files


class DraftConflict(Problem):
    """The draft that is saved now, and how the files that were sent differ from it."""

    current: DraftRead
    diff: list[FileDiff]


class SubmissionCreate(BaseModel):
    files: Files
    only: Only = "all"
    typing: bool = Field(
        default=False,
        description="A run as one types: graded after all that somebody waits for, soon forgotten",
    )
    seed: int | None = Field(default=None, ge=0, le=2**63 - 1, description="Replays random values")

    @model_validator(mode="after")
    def _only_runs_are_typed(self) -> Self:
        if self.typing and self.only == "all":
            raise ValueError("typing goes with only=visible: a submission is made on purpose")
        return self


class SubmissionSummary(BaseModel):
    id: UUID
    exercise: str
    only: Only
    typing: bool = Field(description="A run that was made as one typed")
    state: SubmissionState
    verdict: Verdict | None
    passed: int | None = Field(description="Checks that passed")
    checks: int | None = Field(description="Checks in all")
    results: list[bool | None] | None = Field(description="Of each check; None: it was not run")
    mistake: str | None = Field(description="Title of the likely mistake")
    queued_card: str | None = Field(
        description="`section/topic/card` that the mistake has put into today's reviews"
    )
    with_hints: bool
    created_at: datetime
    finished_at: datetime | None
    ms: float | None = Field(description="Whole time of the grade")


class SubmissionRead(SubmissionSummary):
    files: Files
    report: Report | None


class SubmissionPage(BaseModel):
    items: list[SubmissionSummary]
    next: UUID | None = Field(description="Pass it as `before` for the page after this one")


class SubmissionDiff(BaseModel):
    older: SubmissionSummary
    newer: SubmissionSummary
    files: list[FileDiff]


class QueuedEvent(BaseModel):
    kind: Literal["queued"] = "queued"
    position: int = Field(description="How many are ahead")


class StartingEvent(BaseModel):
    kind: Literal["starting"] = "starting"


class ReadyEvent(BaseModel):
    kind: Literal["ready"] = "ready"


class ChecksEvent(BaseModel):
    kind: Literal["checks"] = "checks"
    done: int
    total: int


class VerdictEvent(BaseModel):
    kind: Literal["verdict"] = "verdict"
    submission: SubmissionRead


class CancelledEvent(BaseModel):
    kind: Literal["cancelled"] = "cancelled"


SubmissionEvent = Annotated[
    QueuedEvent | StartingEvent | ReadyEvent | ChecksEvent | VerdictEvent | CancelledEvent,
    Field(discriminator="kind"),
]


class TranscriptRead(BaseModel):
    format: TranscriptFormat
    text: str


class HintRead(BaseModel):
    number: int
    title: str
    html: str | None = Field(description="None while it is closed")


class HelpRead(BaseModel):
    """Which hints are open, and whether the solutions may be read."""

    hints: list[HintRead]
    solutions_open: bool
    opened_by: Literal["passed", "shown"] | None


class SolutionRead(BaseModel):
    name: str
    html: str = Field(description="How it differs and what it costs")
    files: dict[str, str] = Field(description="Path to source")
    files_html: dict[str, str] = Field(description="Path to highlighted source")


class ExerciseProgress(BaseModel):
    exercise: str
    topic: str
    state: Literal["started", "passed", "passed_with_hints"]
    submissions: int
    last_at: datetime


class RunCreate(BaseModel):
    """What to start: an exercise with one's files, or a lesson's example, edited or not."""

    exercise: str | None = None
    example: str | None = Field(default=None, description="`section/topic/name`")
    files: Files = {}


class RunRead(BaseModel):
    id: UUID
    kind: Literal["app", "script"]
    state: Literal["ready", "ended"]
    message: str | None = Field(description="Why it ended or did not start, in words")
    output: str = Field(description="What it printed so far, cut visibly")
    ms: float
    versions: dict[str, str]
    expires_at: datetime | None


class RunRequest(BaseModel):
    method: Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,16}$")] = "GET"
    path: Annotated[str, StringConstraints(pattern=r"^/", max_length=4000)]
    headers: list[tuple[str, str]] = Field(default=[], max_length=64)
    body: str | None = Field(default=None, max_length=262_144)


class RunExchange(BaseModel):
    exchange: Exchange
    curl: str
    error: str | None = Field(description="Why no answer came, in words")


class RunLog(BaseModel):
    text: str
    next: int = Field(description="Pass it as `since` for what comes after")
    state: Literal["ready", "ended"]


class LintRequest(BaseModel):
    files: Files


class LintFinding(BaseModel):
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    code: str | None
    message: str
