"""What a grade tells of itself while it runs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from greenroom.judge.host.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Progress:
    """`queued` has a position (0: next), `checks` has done and total, `verdict` the verdict."""

    kind: Literal["queued", "starting", "ready", "checks", "verdict"]
    position: int | None = None
    done: int | None = None
    total: int | None = None
    verdict: Verdict | None = None


OnProgress = Callable[[Progress], None]


def unheard(_: Progress) -> None:
    """For a caller that does not want to know."""
