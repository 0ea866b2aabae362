"""How dates, lists, numbers and titles are said."""

from collections.abc import Sequence
from datetime import date

NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
# The first word of a title keeps its capital in a sentence where it is a name.
NAMES = {"Alembic", "Celery", "Docker", "FastAPI", "Pydantic", "Python"}


def percent(share: float) -> int:
    return round(100 * share)


def number(count: int) -> str:
    """In words up to twelve."""
    return NUMBERS[count] if count < len(NUMBERS) else f"{count:,}"


def counted(count: int, one: str, many: str | None = None) -> str:
    """`1 card`, `14 cards`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def listed(words: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def day(when: date) -> str:
    """`12 December`"""
    return f"{when.day} {when:%B}"


def stretch(first: date, last: date) -> str:
    """`24 to 30 November`, `28 November to 4 December`, `11 December`."""
    if first == last:
        return day(first)
    if first.month == last.month and first.year == last.year:
        return f"{first.day} to {day(last)}"
    return f"{day(first)} to {day(last)}"


def minutes(value: float) -> int:
    return max(1, round(value))


def within(title: str) -> str:
    """A title inside a sentence: `dependency caching`, but `JWT tokens` and `Pydantic models`."""
    first = title.split()[0].rstrip(",:") if title else ""
    if first in NAMES or not first[1:].islower():
        return title
    return title[0].lower() + title[1:]


def points(low: float, high: float) -> str:
    """`2 to 4 points`, `at most 9 points`, `1 point`, `less than a point`."""
    least, most = percent(low), percent(high)
    if most < 1:
        return "less than a point"
    if least == most:
        return counted(most, "point")
    if not least:
        return f"at most {counted(most, 'point')}"
    return f"{least} to {most} points"


def quoted(title: str) -> str:
    return f"\N{LEFT DOUBLE QUOTATION MARK}{title}\N{RIGHT DOUBLE QUOTATION MARK}"
