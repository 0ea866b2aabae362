"""A failure of content: where, what was expected, what came, and which side to correct."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that does not hold. `stage` is the column of the table it counts in."""

    topic: str
    stage: str
    path: Path
    line: int
    sentence: str
    expected: str | None = None
    got: str | None = None
    correct: str | None = None
