"""What is known of a card: a row of `card_states` as a value, which is read by the hundreds."""

from datetime import date, datetime
from typing import NamedTuple


class State(NamedTuple):
    """See `models/card_state.py` for what each means. Changed by `_replace`, written by hand."""

    card: str
    stability: float | None = None
    difficulty: float | None = None
    due_on: date | None = None
    due_at: datetime | None = None
    introduced_at: datetime | None = None
    reviewed_at: datetime | None = None
    reps: int = 0
    lapses: int = 0
    content_hash: str | None = None
    suspended_at: datetime | None = None
    leech: bool = False
    buried_until: date | None = None
    flagged_at: datetime | None = None
    note: str | None = None
    queued_at: datetime | None = None
    queued_for: str | None = None
