"""The forecast: how many of 100 questions would be right, as a range that holds 80 % of the time.

Each question has a believed chance and the two ends of its range. A card that was met has the
recall that FSRS says, with the error that FSRS is known to have; what was never met is as
uncertain as the ability in its section. Nothing rises by itself: see docs/develop/readiness.md.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from greenroom.catalog.questions import Interview, Question
from greenroom.readiness.ability import Ability, Bounds

Z80 = 1.2816  # half of an 80 % range of a normal distribution, in deviations
ASKED = 100
# Nobody is sure: also right after an answer one question in a hundred goes wrong.
MOST = 0.99
# How far the recall of a learner is from what FSRS says, in logits. RMSE (bins) is 0.092 with the
# package's parameters and 0.065 with fitted ones (srs-benchmark, FSRS-6), at a recall near 0.88.
MISFIT = 0.6
MISFIT_FITTED = 0.45
# How much the errors of two sections have in common.
SECTIONS_CORRELATION = 0.5


@dataclass(frozen=True, slots=True)
class Shown:
    """What a learner has shown of a question, at the time that is asked about."""

    recall: float
    right: bool  # the last answer; reading the answer shows nothing
    from_the_first: bool = False  # known when it was first met


@dataclass(frozen=True, slots=True)
class Forecast:
    """Of one section or of all: shares of 100 questions, from 0 to 1."""

    belief: Bounds  # of the chance itself
    range: Bounds  # of the answers to 100 questions

    @property
    def low(self) -> float:
        return self.range.low

    @property
    def high(self) -> float:
        return self.range.high


@dataclass(frozen=True, slots=True)
class Readiness:
    overall: Forecast
    sections: Mapping[str, Forecast]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that the estimate needs to know of a learner, at one time."""

    shown: Mapping[str, Shown]  # by the slug of the question
    abilities: Mapping[str, Ability]  # by section
    misfit: float = MISFIT


def question_bounds(question: Question, knowledge: Knowledge) -> Bounds:
    """The chance that this question would be answered right."""
    cold = knowledge.abilities[question.section].cold[question.level]
    shown = knowledge.shown.get(question.slug)
    if shown is None:
        return cold
    met = recall_bounds(shown.recall, knowledge.misfit)
    low, mean, high = (
        chance(recall, unknown, shown) for recall, unknown in zip(met, cold, strict=True)
    )
    return Bounds(low, mean, high)


def chance(recall: float, cold: float, shown: Shown) -> float:
    """Of a question that was met, from its recall and the chance had it not been met.

    A right answer shows at least what holds for the unknown, a wrong one at most that. FSRS takes
    what was known from the first for freshly learnt: where recall fails, older knowledge may do.
    """
    if not shown.right:
        return min(recall, cold)
    return recall + (1 - recall) * cold if shown.from_the_first else max(recall, cold)


def recall_bounds(recall: float, misfit: float) -> Bounds:
    """Of the true recall where FSRS says `recall`: an error that is normal in logits."""
    odds = math.exp(Z80 * misfit)
    p = min(recall, MOST)
    return Bounds(p / (p + (1 - p) * odds), p, p / (p + (1 - p) / odds))


def estimate(interview: Interview, knowledge: Knowledge) -> Readiness:
    beliefs = {
        section: _mixed(
            (question.share, question_bounds(question, knowledge)) for question in questions
        )
        for section, questions in interview.sections.items()
    }
    overall = _combined([(interview.shares[section], each) for section, each in beliefs.items()])
    return Readiness(
        overall=Forecast(overall, with_sampling(overall)),
        sections={
            section: Forecast(belief, with_sampling(belief)) for section, belief in beliefs.items()
        },
    )


def _mixed(parts: Iterable[tuple[float, Bounds]]) -> Bounds:
    """The errors within a section go together, so its ends are the means of the ends."""
    low = mean = high = total = 0.0
    for share, bounds in parts:
        low += share * bounds.low
        mean += share * bounds.mean
        high += share * bounds.high
        total += share
    return Bounds(low / total, mean / total, high / total)


def _combined(parts: list[tuple[float, Bounds]]) -> Bounds:
    """The errors of sections go together only in part."""
    if not parts:
        return Bounds(0.0, 0.0, 0.0)
    mean = sum(share * bounds.mean for share, bounds in parts)
    down = _length([share * (bounds.mean - bounds.low) for share, bounds in parts])
    up = _length([share * (bounds.high - bounds.mean) for share, bounds in parts])
    return Bounds(mean - down, mean, mean + up)


def _length(parts: list[float]) -> float:
    together = SECTIONS_CORRELATION * sum(parts) ** 2
    alone = (1 - SECTIONS_CORRELATION) * sum(part**2 for part in parts)
    return math.sqrt(together + alone)


def with_sampling(belief: Bounds) -> Bounds:
    """The share of 100 questions that are answered right varies around the chance."""
    noise = Z80**2 * belief.mean * (1 - belief.mean) / ASKED
    down = math.sqrt((belief.mean - belief.low) ** 2 + noise)
    up = math.sqrt((belief.high - belief.mean) ** 2 + noise)
    return Bounds(max(0.0, belief.mean - down), belief.mean, min(1.0, belief.mean + up))
