"""What reviews until the day keep of what was met, as far as the minutes go."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from greenroom.catalog.questions import CARD_MINUTES

AGAIN = 0.5  # of the minutes of a card: what it takes once more, where it was not known
# By how much an interval grows from review to review, about (FSRS with the package's parameters).
GROWTH = 3.5


@dataclass(frozen=True, slots=True)
class Keeping:
    """A card that comes back before the day, and its recall on the day in three cases."""

    slug: str
    share: float
    known: float  # now
    stopped: float  # on the day, without a review
    once: float  # on the day, with one review
    times: float  # how often it comes back until then

    @property
    def minutes(self) -> float:
        return CARD_MINUTES * (1 + AGAIN * (1 - self.known))

    @property
    def worth(self) -> float:
        return self.share * (self.once - self.stopped) / self.minutes


def kept_recall(desired_retention: float) -> float:
    """Between two reviews recall falls from 1 to the desired retention: half way on the average."""
    return (1 + desired_retention) / 2


def reviews_needed(stability: float, days: int) -> float:
    """How often a card comes back until then; its intervals grow from its stability on."""
    return 1 + max(0.0, math.log(max(1, days) / max(stability, 1.0)) / math.log(GROWTH))


def keep(cards: Sequence[Keeping], *, minutes: float, kept: float) -> dict[str, float]:
    """Recall on the day, by card.

    The minutes go to one review of each card first, best first; what is left goes to the further
    ones, and where it is enough for all, every card is kept.
    """
    once = sum(card.minutes for card in cards)
    more = sum(card.minutes * (card.times - 1) for card in cards)
    rest = max(0.0, minutes - once)
    share = min(1.0, rest / more) if more else float(minutes >= once)
    found = {}
    for card in sorted(cards, key=lambda card: -card.worth):
        if minutes < card.minutes:
            break
        minutes -= card.minutes
        recall = max(card.stopped, card.once)
        found[card.slug] = recall + share * max(0.0, kept - recall)
    return found
