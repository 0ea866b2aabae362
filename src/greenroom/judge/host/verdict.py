"""The verdicts, which of them holds, and the sentence that a person reads."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What became of a submission; exactly one holds."""

    REFUSED = "refused"
    NOT_GRADED = "not_graded"
    DID_NOT_START = "did_not_start"
    LIMIT_REACHED = "limit_reached"
    CRASHED = "crashed"
    TIMED_OUT = "timed_out"
    NOT_YET = "not_yet"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the host saw of a run; the verdict follows from nothing else."""

    passed: int
    total: int
    started: bool = True
    ended_early: bool = False  # the process was gone before the last check was over
    limit: str | None = None
    ran_out_of_time: bool = False


LIMIT_WORDS = {
    "memory": "used more memory than it may",
    "output": "printed more than it may",
    "processes": "started more threads or processes than it may",
    "disk": "wrote more to disk than it may",
}


def decide(facts: Facts) -> Verdict:
    """The first that holds, in the order of the contract; refused and not_graded never ran."""
    if not facts.started:
        return Verdict.DID_NOT_START
    if facts.limit is not None:
        return Verdict.LIMIT_REACHED
    if facts.ended_early:
        return Verdict.CRASHED
    if facts.ran_out_of_time:
        return Verdict.TIMED_OUT
    return Verdict.PASSED if facts.passed == facts.total else Verdict.NOT_YET


def message_for(verdict: Verdict, facts: Facts, *, detail: str = "", subject: str = "App") -> str:
    """The verdict in words, for a head line; `detail` says which request, or why."""
    words = {
        Verdict.PASSED: f"Passed, {facts.passed} of {facts.total}",
        Verdict.NOT_YET: f"Not yet, {facts.passed} of {facts.total}",
        Verdict.DID_NOT_START: f"{subject} did not start",
        Verdict.CRASHED: f"{subject} crashed",
        Verdict.TIMED_OUT: "Timed out",
        Verdict.LIMIT_REACHED: f"Limit reached: {facts.limit}",
        Verdict.REFUSED: "Refused, nothing ran",
        Verdict.NOT_GRADED: "Not graded, our fault: nothing counted",
    }[verdict]
    return f"{words}. {detail}" if detail else words
