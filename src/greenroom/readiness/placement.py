"""Which card is asked next in a placement, and when it has asked enough.

Computerised adaptive testing (van der Linden and Glas 2010): the next card is the one whose answer
is expected to narrow most what is known, weighted by how much of the interview its section is.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from greenroom.catalog.questions import Interview, Question
from greenroom.catalog.schemas import Level
from greenroom.readiness.ability import Ability, Cold, abilities, right_chance
from greenroom.readiness.estimate import Knowledge, estimate

LEAST, MOST = 8, 12
# After LEAST cards it goes on while the next is expected to narrow the range by so much.
WORTH_ASKING = 0.005


@dataclass(frozen=True, slots=True)
class Askable:
    """A card that can be asked in a placement: what is right needs no judgement."""

    question: Question
    guess: float  # how often somebody who knows nothing is right

    @property
    def alike(self) -> tuple[str, Level, float]:
        return self.question.section, self.question.level, self.guess


def choose_next(
    interview: Interview,
    askable: Sequence[Askable],
    *,
    asked: Collection[str],
    answers: Sequence[Cold],
) -> Askable | None:
    """The next card, or None when enough is known, or there is nothing more to ask.

    `asked`: the cards of this placement; `answers`: to these, and whatever was known before.
    """
    left = [each for each in askable if each.question.slug not in asked]
    if not left or len(asked) >= MOST:
        return None
    known = abilities(interview.sections, answers)
    topics = {slug.rpartition("/")[0] for slug in asked}
    # A topic is asked twice only when all others were asked.
    fresh = [each for each in left if each.question.topic not in topics] or left
    # Cards of a section that are equally hard are worth the same: few values are computed.
    alike = {each.alike: each for each in reversed(fresh)}
    values = {key: _value(each, interview, known) for key, each in alike.items()}
    best = alike[max(values, key=lambda key: values[key])]
    if len(asked) >= LEAST and _narrowing(best, interview, answers) < WORTH_ASKING:
        return None
    return best


def _value(each: Askable, interview: Interview, known: Mapping[str, Ability]) -> float:
    """By how much the answer is expected to lower the variance of the forecast."""
    ability = known[each.question.section]
    variance = ability.variance
    information = _information(ability.mean, each)
    lowered = variance**2 * information / (1 + variance * information)
    return interview.shares[each.question.section] ** 2 * lowered


def _information(ability: float, each: Askable) -> float:
    """Fisher's, of one answer with a chance to guess (Birnbaum 1968)."""
    chance = right_chance(ability, each.question.level, each.guess)
    knows = (chance - each.guess) / (1 - each.guess)
    return (1 - chance) / chance * knows**2


def _narrowing(each: Askable, interview: Interview, answers: Sequence[Cold]) -> float:
    """Of the range of the whole forecast, over both answers that may come."""
    question = each.question
    before = abilities(interview.sections, answers)
    chance = right_chance(before[question.section].mean, question.level, each.guess)
    width = 0.0
    for right, weight in ((True, chance), (False, 1 - chance)):
        told = Cold(question.section, question.level, right, each.guess)
        width += weight * _width(interview, [*answers, told])
    return _width(interview, answers) - width


def _width(interview: Interview, answers: Sequence[Cold]) -> float:
    found = estimate(interview, Knowledge({}, abilities(interview.sections, answers))).overall
    return found.belief.high - found.belief.low
