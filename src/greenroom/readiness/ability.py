"""What a learner can answer without having met the question: a Rasch model over the sections.

Rasch (1960), with a chance to guess (Birnbaum 1968). The ability in a section is what all sections
share plus the section's own part, so that an answer in one says a little of every other. The
posterior is computed on a lattice, exactly and without sampling.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from operator import mul
from typing import NamedTuple

from greenroom.catalog.schemas import Level

STEP = 0.5
LATTICE = tuple(STEP * place for place in range(-10, 11))
SHARED_DEVIATION = 1.0  # of abilities of learners, in logits
OWN_DEVIATION = 0.7  # of a learner's sections around what they share
DIFFICULTY: Mapping[Level, float] = {"junior": -1.0, "mid": 0.0, "senior": 1.0}
LOW, HIGH = 0.1, 0.9  # the ends of an 80 % range


class Cold(NamedTuple):
    """An answer to a question that had not been met before."""

    section: str
    level: Level
    right: bool
    guess: float = 0.0  # how often somebody who knows nothing is right


class Bounds(NamedTuple):
    """Of a probability: what is believed, and the ends of its 80 % range."""

    low: float
    mean: float
    high: float


@dataclass(frozen=True, slots=True)
class Ability:
    """In one section."""

    weights: list[float]  # of the posterior, over LATTICE
    cold: Mapping[Level, Bounds]  # a question of that level, never met

    @property
    def mean(self) -> float:
        return sum(w * a for w, a in zip(self.weights, LATTICE, strict=True))

    @property
    def variance(self) -> float:
        mean = self.mean
        return sum(w * (a - mean) ** 2 for w, a in zip(self.weights, LATTICE, strict=True))


def right_chance(ability: float, level: Level, guess: float = 0.0) -> float:
    return guess + (1 - guess) / (1 + math.exp(DIFFICULTY[level] - ability))


def abilities(sections: Iterable[str], answers: Iterable[Cold]) -> dict[str, Ability]:
    """The posterior of every section after these answers."""
    counts: dict[str, Counter[Cold]] = {section: Counter() for section in sections}
    for answer in answers:
        if answer.section in counts:
            counts[answer.section][answer] += 1
    likelihoods = {section: _likelihood(found) for section, found in counts.items()}
    own = _own_prior()
    # What each section says of the shared part: its likelihood, its own part summed out.
    told = {
        section: [sum(map(mul, row, likelihood)) for row in own]
        for section, likelihood in likelihoods.items()
        if counts[section]
    }
    together = _normalised([prior * math.prod(f) for prior, *f in _columns(told)])
    return {
        section: _ability(together, told.get(section), likelihood)
        for section, likelihood in likelihoods.items()
    }


def _columns(told: Mapping[str, list[float]]) -> Iterable[tuple[float, ...]]:
    return zip(_shared_prior(), *told.values(), strict=True)


def _ability(
    together: list[float], told: list[float] | None, likelihood: tuple[float, ...]
) -> Ability:
    if told is None:
        others = together
    else:
        others = [whole / part for whole, part in zip(together, told, strict=True)]
    prior = [sum(map(mul, others, column)) for column in _own_columns()]
    weights = _normalised(list(map(mul, prior, likelihood)))
    return Ability(weights, _cold_bounds(weights))


def _cold_bounds(weights: list[float]) -> dict[Level, Bounds]:
    low, high = _quantile(weights, LOW), _quantile(weights, HIGH)
    bounds = {}
    for level, row in _chances().items():
        ends = right_chance(low, level), right_chance(high, level)
        mean = sum(map(mul, weights, row))
        bounds[level] = Bounds(ends[0], min(max(mean, ends[0]), ends[1]), ends[1])
    return bounds


def _quantile(weights: list[float], share: float) -> float:
    """Linear between the points: an answer that shifts the weights up shifts every quantile up."""
    below = 0.0
    for point, weight in zip(LATTICE, weights, strict=True):
        if below + weight >= share:
            return point + STEP * ((share - below) / weight - 0.5)
        below += weight
    return LATTICE[-1]


def _likelihood(counts: Mapping[Cold, int]) -> tuple[float, ...]:
    logs = [0.0] * len(LATTICE)
    for answer, count in counts.items():
        for place, log in enumerate(_logs(answer.level, answer.guess, right=answer.right)):
            logs[place] += count * log
    most = max(logs)
    return tuple(math.exp(log - most) for log in logs)


def _normalised(weights: list[float]) -> list[float]:
    total = sum(weights)
    return [weight / total for weight in weights]


@cache
def _logs(level: Level, guess: float, *, right: bool) -> tuple[float, ...]:
    chances = [right_chance(ability, level, guess) for ability in LATTICE]
    return tuple(math.log(chance if right else 1 - chance) for chance in chances)


@cache
def _chances() -> dict[Level, tuple[float, ...]]:
    return {level: tuple(right_chance(a, level) for a in LATTICE) for level in DIFFICULTY}


@cache
def _shared_prior() -> tuple[float, ...]:
    return tuple(_normalised([math.exp(-0.5 * (a / SHARED_DEVIATION) ** 2) for a in LATTICE]))


@cache
def _own_prior() -> tuple[tuple[float, ...], ...]:
    """Row: the shared part. Column: the ability in the section."""
    return tuple(
        tuple(_normalised([math.exp(-0.5 * ((a - g) / OWN_DEVIATION) ** 2) for a in LATTICE]))
        for g in LATTICE
    )


@cache
def _own_columns() -> tuple[tuple[float, ...], ...]:
    return tuple(zip(*_own_prior(), strict=True))
