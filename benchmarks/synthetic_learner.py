"""Learners with a memory that is known: what each really recalls, and how a card changes it."""

import math
import random
from dataclasses import dataclass, field

from fsrs_rs_python import DEFAULT_PARAMETERS, FSRS, MemoryState

from greenroom.catalog.questions import Interview, Question
from greenroom.catalog.schemas import Level

# How far the parameters of a learner lie from the package's, as deviations of their logarithms:
# FSRS with its own parameters then errs by 0.08 (RMSE of bins), near the 0.092 of real learners.
FIRST_STABILITIES, OTHER_PARAMETERS = 1.0, 0.5
DECAY = 20  # the place of the forgetting curve's exponent
# What learners know before they begin, in logits. Not what the product takes for granted.
ABILITY, BETWEEN_LEARNERS, BETWEEN_SECTIONS, BETWEEN_CARDS = -1.0, 1.2, 0.8, 0.8
DIFFICULTY: dict[Level, float] = {"junior": -0.8, "mid": 0.0, "senior": 1.2}
KNOWN_STABILITY_DAYS, KNOWN_DEVIATION, KNOWN_SINCE_DAYS = 60.0, 0.8, 20


@dataclass(slots=True)
class Memory:
    """Of one card: FSRS's state under the learner's own parameters, and the day it is from."""

    state: MemoryState
    day: int


@dataclass
class SyntheticLearner:
    """Answers as his true memory lets him; nothing else of it can be seen."""

    parameters: tuple[float, ...]
    rng: random.Random
    memories: dict[str, Memory] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._fsrs = FSRS(self.parameters)
        self._decay = -self.parameters[DECAY]
        self._factor = 0.9 ** (1 / self._decay) - 1

    def recall(self, card: str, day: int) -> float:
        """0: the card was never met and not known before."""
        memory = self.memories.get(card)
        if memory is None:
            return 0.0
        days = max(0, day - memory.day)
        return float((1 + self._factor * days / memory.state.stability) ** self._decay)

    def meet(self, card: str, day: int) -> bool:
        """Tries the card and then reads its back; whether it was known."""
        known = self.rng.random() < self.recall(card, day)
        self._learn(card, day, grade="good" if known else "again")
        return known

    def read(self, card: str, day: int) -> None:
        """Reads the card without trying. Rereading what would be recalled strengthens it less than
        recalling it (Roediger and Karpicke 2006): as a hard answer does."""
        known = self.rng.random() < self.recall(card, day)
        self._learn(card, day, grade="hard" if known else "again")

    def _learn(self, card: str, day: int, *, grade: str) -> None:
        memory = self.memories.get(card)
        elapsed = max(0, day - memory.day) if memory else 0
        states = self._fsrs.next_states(memory.state if memory else None, 0.9, elapsed)
        self.memories[card] = Memory(getattr(states, grade).memory, day)

    def score(self, interview: Interview, day: int) -> float:
        """What he would recall on a day, weighted as interviewers ask."""
        return sum(question.share * self.recall(question.slug, day) for question in interview)

    def copy(self) -> "SyntheticLearner":
        rng = random.Random()
        rng.setstate(self.rng.getstate())
        return SyntheticLearner(self.parameters, rng, dict(self.memories))


def make_learner(interview: Interview, seed: int) -> SyntheticLearner:
    """A learner as drawn by `seed`, before he has begun."""
    rng = random.Random(seed)
    parameters = [
        value * math.exp(rng.gauss(0, FIRST_STABILITIES if place < 4 else OTHER_PARAMETERS))
        for place, value in enumerate(DEFAULT_PARAMETERS)
    ]
    parameters[:4] = sorted(parameters[:4])  # a better first answer never means less stability
    learner = SyntheticLearner(tuple(parameters), rng)
    ability = rng.gauss(ABILITY, BETWEEN_LEARNERS)
    own = {section: rng.gauss(0, BETWEEN_SECTIONS) for section in interview.sections}
    for question in interview:
        if _knows(question, ability + own[question.section], rng):
            stability = KNOWN_STABILITY_DAYS * math.exp(rng.gauss(0, KNOWN_DEVIATION))
            state = MemoryState(stability, rng.uniform(3, 7))
            learner.memories[question.slug] = Memory(state, -KNOWN_SINCE_DAYS)
    return learner


def _knows(question: Question, ability: float, rng: random.Random) -> bool:
    logit = ability - DIFFICULTY[question.level] - rng.gauss(0, BETWEEN_CARDS)
    return rng.random() < 1 / (1 + math.exp(-logit))
