"""The days until the interview: which sections they go to, stretch by stretch."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from greenroom.catalog.questions import CARD_MINUTES
from greenroom.readiness.plan import Step

STRETCH_DAYS = 7
SECTIONS_SHOWN = 3
# A new card comes back about so many days later for the first times.
COMES_BACK_AFTER = (2, 12)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some days in a row. `sections`: those that most of their minutes go to, most first."""

    first: date
    last: date
    sections: tuple[str, ...]
    review_minutes: float  # a day


def lay_out(
    steps: Sequence[Step], today: date, *, days: int, minutes: float, due: Mapping[date, int]
) -> list[Stretch]:
    """Deals the steps to the days, best first; the last day before the interview reviews only."""
    dealt = _Deal([step for step in steps if step.kind != "review"], Counter(due))
    by_day = []
    for place in range(days):
        day = today + timedelta(days=place)
        review = min(minutes, dealt.load[day] * CARD_MINUTES)
        last = place == days - 1 and days > 1
        by_day.append(_Day(day, {} if last else dealt.take(day, minutes - review), review))
    return list(_stretches(by_day))


@dataclass(frozen=True, slots=True)
class _Day:
    day: date
    spent: Mapping[str, float]  # minutes by section
    review: float


@dataclass
class _Deal:
    """The steps that are left, and the cards that each day brings back."""

    steps: list[Step]
    load: Counter[date]
    begun: float = 0.0  # minutes of the first step that are done

    def take(self, day: date, minutes: float) -> dict[str, float]:
        """As much as fits into these minutes; what does not is gone on with on the next day."""
        spent: dict[str, float] = {}
        while self.steps and minutes > 0:
            step = self.steps[0]
            if not self.begun and step.kind == "cards":
                for after in COMES_BACK_AFTER:
                    self.load[day + timedelta(days=after)] += len(step.questions)
            used = min(minutes, step.minutes - self.begun)
            section = step.questions[0].section
            spent[section] = spent.get(section, 0.0) + used
            minutes -= used
            self.begun += used
            if self.begun >= step.minutes:
                self.steps.pop(0)
                self.begun = 0.0
        return spent


def _stretches(by_day: Sequence[_Day]) -> Iterator[Stretch]:
    """Weeks, and the last day by itself."""
    *most, last = by_day
    groups = [most[first : first + STRETCH_DAYS] for first in range(0, len(most), STRETCH_DAYS)]
    for group in [*groups, [last]]:
        total: dict[str, float] = {}
        for each in group:
            for section, spent in each.spent.items():
                total[section] = total.get(section, 0.0) + spent
        most_first = sorted(total, key=lambda section: -total[section])
        review = sum(each.review for each in group) / len(group)
        yield Stretch(group[0].day, group[-1].day, tuple(most_first[:SECTIONS_SHOWN]), review)
