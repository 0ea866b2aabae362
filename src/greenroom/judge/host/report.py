"""The report of one grade: a versioned contract, whose JSON Schema stands in docs/develop."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from greenroom.judge.exercise import Explanation
from greenroom.judge.host.verdict import Verdict

Part = Literal["status", "headers", "body", "needed", "unreadable", "no_answer", "timeout"]


class Told(BaseModel):
    """Every member of a report is always there, and its JSON Schema says so."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)


# The last line of `sent`, where the check had ended the app and started it anew.
AFTER_RESTART = "after a restart of the app"


class ExchangeRequest(Told):
    method: str
    path: str = Field(description="With the query, as it went over the wire")
    headers: list[tuple[str, str]]
    body: str = Field(description="As text; bytes that are not UTF-8 are replaced")


class ExchangeResponse(Told):
    status: int
    headers: list[tuple[str, str]]
    body: str = Field(description="As text; of a WebSocket, a line a message: `> ` sent, `< ` got")


class Exchange(Told):
    """One request and what came back."""

    request: ExchangeRequest
    response: ExchangeResponse | None = Field(description="None: no answer came")
    ms: float
    truncated: bool = Field(description="A body was cut, or exchanges before this one left out")


class CheckReport(Told):
    name: str = Field(description="The function in checks.py; for tests: `right`, or a mutant")
    title: str
    task: int = Field(description="Number of the sentence of the task")
    visible: bool
    passed: bool | None = Field(description="None: not run")
    part: Part | None = Field(default=None, description="Where it failed")
    sent: str = Field(
        default="",
        description="What we sent, empty where the check passed; for tests: the app they ran on",
    )
    needed: str = ""
    got: str = ""
    exchanges: list[Exchange] = []


class MistakeReport(Told):
    name: str
    title: str
    card: str
    explanation: Explanation


class LimitsReport(Told):
    start_s: float
    check_s: float
    total_s: float
    memory_bytes: int
    output_bytes: int
    disk_bytes: int
    threads: int


class Usage(Told):
    cpu_s: float = 0.0
    wall_s: float = 0.0
    peak_memory_bytes: int = 0


class Report(Told):
    """What `Judge.grade` returns, and `grade --json` prints, one a line."""

    model_config = ConfigDict(serialize_by_alias=True, validate_by_name=True)

    schema_: Literal[1] = Field(default=1, alias="schema")
    submission: str = Field(default="", description="The folder, or the name the caller gave")
    exercise: str
    sandbox: str = Field(description="The wall in force: namespaces, confined or process")
    verdict: Verdict
    message: str = Field(description="The verdict in words")
    checks: list[CheckReport]
    mistake: MistakeReport | None = None
    output: str = Field(default="", description="What the app or pytest printed, cut visibly")
    phases_ms: dict[str, float] = {}
    limits: LimitsReport
    usage: Usage = Usage()
    versions: dict[str, str] = {}
    seed: int

    @property
    def passed(self) -> int:
        """How many checks passed."""
        return sum(check.passed is True for check in self.checks)
