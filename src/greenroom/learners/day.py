"""The day of a learner: it begins at four in the morning where he is, so that a late evening
belongs to the day before."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

BEGINS = time(4)


def find_zone(name: str) -> ZoneInfo | None:
    """The time zone of an IANA name; None where there is none."""
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):  # KeyError: ZoneInfoNotFoundError is one
        return None


# A request asks for the days of hundreds of cards, and for that of its own time with each.
@lru_cache(maxsize=4096)
def day_of(at: datetime, zone: ZoneInfo) -> date:
    """The learner's day that a time falls in."""
    there = at.astimezone(zone).replace(tzinfo=None)
    return (there - timedelta(hours=BEGINS.hour)).date()


def start_of(day: date, zone: ZoneInfo) -> datetime:
    """When a learner's day begins, in UTC."""
    return datetime.combine(day, BEGINS, zone).astimezone(UTC)
