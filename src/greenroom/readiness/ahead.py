"""The days until the interview: which sections they go to, stretch by stretch."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from greenroom.readiness.plan import Step
from greenroom.readiness.questions import CARD_MINUTES

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
    queue = iter([step for step in steps if step.kind != "review"])
    load: Counter[date] = Counter({day: cards for day, cards in due.items()})
    by_day: list[tuple[date, Counter[str], float]] = []
    open_minutes = 0.0  # of a step that was begun on the day before
    step: Step | None = None
    for place in range(days):
        day = today + timedelta(days=place)
        review = load[day] * CARD_MINUTES
        left, spent = max(0.0, minutes - review), Counter[str]()
        while left > 0 and not (place == days - 1 and days > 1):
            if open_minutes <= 0:
                step = next(queue, None)
                if step is None:
                    break
                open_minutes = step.minutes
                _come_back(load, step, day)
            assert step is not None and step.section  # noqa: S101 - only reviews have no section
            used = min(left, open_minutes)
            spent[step.section] += used  # type: ignore[assignment]
            open_minutes -= used
            left -= used
        by_day.append((day, spent, min(review, minutes)))
    return list(_stretches(by_day))


def _come_back(load: Counter[date], step: Step, day: date) -> None:
    if step.kind == "cards":
        for after in COMES_BACK_AFTER:
            load[day + timedelta(days=after)] += len(step.questions)


def _stretches(by_day: list[tuple[date, Counter[str], float]]) -> Iterator[Stretch]:
    """Weeks, and the last day by itself."""
    *most, last = by_day
    groups = [most[first : first + STRETCH_DAYS] for first in range(0, len(most), STRETCH_DAYS)]
    for group in [*groups, [last]]:
        total: Counter[str] = Counter()
        for _, spent, _ in group:
            total.update(spent)
        review = sum(minutes for *_, minutes in group) / len(group)
        sections = tuple(section for section, _ in total.most_common(SECTIONS_SHOWN))
        yield Stretch(group[0][0], group[-1][0], sections, review)
