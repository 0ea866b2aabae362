"""How the judge is: for an operator who looks, not for a grade."""

from dataclasses import dataclass
from typing import Literal

from greenroom.judge.host.memory import MemoryUse
from greenroom.judge.host.slots import Priority
from greenroom.judge.host.tally import PhaseSummary
from greenroom.judge.host.verdict import Verdict


@dataclass(frozen=True, slots=True)
class JudgeStatus:
    """Counts only: nothing of whoever sent what is graded."""

    state: Literal["warming", "ready", "closed"]
    slots: int
    running: int
    standing: int  # apps that are called by hand: they hold no slot
    ready: int  # children made in advance
    made: int  # boxes that this zygote has made
    waiting: dict[Priority, int]
    verdicts: dict[Verdict, int]  # of the last grades
    phases: list[PhaseSummary]
    memory: MemoryUse
