"""What is told of the installation: versions, and the wall that grades."""

from typing import Literal

from pydantic import BaseModel, Field

from greenroom.judge import Verdict


class LayerRead(BaseModel):
    name: str
    present: bool
    detail: str
    remedy: str | None


class SandboxRead(BaseModel):
    name: Literal["namespaces", "confined", "process"] | None
    may_grade: bool
    message: str = Field(description="The wall in force, what is missing and the remedy, in words")
    layers: list[LayerRead]


class PackageRead(BaseModel):
    name: str
    version: str


class SystemRead(BaseModel):
    version: str
    shape: Literal["embedded", "scaled_out"]
    judge: Literal["warming", "ready", "unavailable"]
    sandbox: SandboxRead
    versions: dict[str, str] = Field(description="python, fastapi, starlette, pydantic, uvicorn")
    packages: list[PackageRead] = Field(description="What a learner's code may import")
    proofs: "ProofsRead"


class ProofsRead(BaseModel):
    """The proofs of the content, on the versions that learners run on."""

    total: int
    ran: int
    red: list[str] = Field(
        description="`section/topic/name` of those that do not hold: their cards are withheld"
    )


class WaitingRead(BaseModel):
    priority: Literal["interactive", "run", "submit", "typing", "regrade"]
    count: int


class VerdictCount(BaseModel):
    verdict: Verdict
    count: int


class PhaseRead(BaseModel):
    name: str
    p50_ms: float
    p95_ms: float


class MemoryRead(BaseModel):
    """Bytes; null where the server's user may not look, or there is nothing to look at."""

    total: int | None = Field(description="Of all the judge's processes, shared pages once")
    zygote: int | None = Field(description="The warm process, with what its children share")
    ready_child: int | None = Field(description="What a child made in advance adds, on average")
    running: int | None = Field(description="What a running program adds, on average")


class JudgeRead(BaseModel):
    state: Literal["warming", "ready", "unavailable"]
    sandbox: Literal["namespaces", "confined", "process"] | None
    slots: int = Field(description="How many grades run at once")
    running: int
    standing: int = Field(description="Apps that are called by hand; they hold no slot")
    ready: int = Field(description="Children made in advance")
    made: int = Field(description="Boxes that the warm process has made; it is replaced at 1,000")
    waiting: list[WaitingRead] = Field(description="The urgent first")
    verdicts: list[VerdictCount] = Field(description="Of the last 200 grades since the start")
    phases: list[PhaseRead] = Field(description="Of the same grades, in the order of a grade")
    memory: MemoryRead


class LiveRead(BaseModel):
    status: Literal["live"]


class ReadyRead(BaseModel):
    status: Literal["ready", "unavailable"]
    judge: Literal["warming", "ready", "unavailable"]
    sandbox: Literal["namespaces", "confined", "process"] | None
