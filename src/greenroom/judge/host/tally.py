"""The last verdicts and their phases, summed up when somebody asks."""

import statistics
from collections import Counter, deque
from dataclasses import dataclass

from greenroom.judge.host.report import Report
from greenroom.judge.host.verdict import Verdict

KEPT = 200


@dataclass(frozen=True, slots=True)
class PhaseSummary:
    """How long a phase took in the last grades that had it."""

    name: str
    p50_ms: float
    p95_ms: float


class Tally:
    """Of the newest KEPT grades only the verdict and the phases: nothing of whoever sent them."""

    def __init__(self) -> None:
        self._last: deque[tuple[Verdict, dict[str, float]]] = deque(maxlen=KEPT)

    def add(self, report: Report) -> None:
        self._last.append((report.verdict, report.phases_ms))

    def verdicts(self) -> dict[Verdict, int]:
        """How often each came, the most frequent first."""
        return dict(Counter(verdict for verdict, _ in self._last).most_common())

    def phases(self) -> list[PhaseSummary]:
        """In the order in which a grade goes through them."""
        times: dict[str, list[float]] = {}
        for _, phases in self._last:
            for name, ms in phases.items():
                times.setdefault(name, []).append(ms)
        order = ["queue", "handover", "files", "import", "ready", "checks", "teardown"]
        return [_summary(name, times[name]) for name in order if name in times]


def _summary(name: str, times: list[float]) -> PhaseSummary:
    # `quantiles` wants two values.
    p95 = statistics.quantiles(times * 2, n=20, method="inclusive")[-1]
    return PhaseSummary(name, round(statistics.median(times), 3), round(p95, 3))
