"""How well recall was predicted: Brier score and reliability, once there is enough to say."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

ANSWERS_NEEDED = 50
EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


@dataclass(frozen=True, slots=True)
class Bin:
    """The answers whose prediction lay between `low` and `high`."""

    low: float
    high: float
    answers: int
    predicted: float
    actual: float


def brier_score(pairs: Sequence[tuple[float, bool]]) -> float:
    """The mean squared error of the predictions (Brier 1950); 0 is perfect, 0.25 a coin."""
    return sum((predicted - right) ** 2 for predicted, right in pairs) / len(pairs)


def reliability(pairs: Sequence[tuple[float, bool]]) -> list[Bin]:
    """Predicted and actual share by bin; empty bins are left out."""
    found = []
    for low, high in pairwise(EDGES):
        inside = [pair for pair in pairs if low <= pair[0] < high or (pair[0] == high == EDGES[-1])]
        if inside:
            count = len(inside)
            predicted = sum(predicted for predicted, _ in inside) / count
            actual = sum(right for _, right in inside) / count
            found.append(Bin(low, high, count, predicted, actual))
    return found
