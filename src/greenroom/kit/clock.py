"""The one clock, so that a test can move it."""

from datetime import UTC, datetime, timedelta

ahead = timedelta()  # of the machine's own clock


def now() -> datetime:
    """The time now, in UTC, with its zone."""
    return datetime.now(UTC) + ahead
