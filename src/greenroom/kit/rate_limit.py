"""How often something may happen within a minute, by key."""

from collections import OrderedDict, deque
from datetime import datetime, timedelta
from math import ceil

from greenroom.kit.clock import now

WINDOW = timedelta(minutes=1)


class RateLimit:
    """A moving window: never more than `per_minute` in any minute.

    It is memory only, of the last minute alone: a restart forgets nothing that would last.
    """

    def __init__(self, per_minute: int) -> None:
        self.per_minute = per_minute
        # Whoever was last is at the end, so that the idle can be forgotten from the front.
        self._times: OrderedDict[str, deque[datetime]] = OrderedDict()

    def hit(self, key: str) -> int | None:
        """Counts and returns None; where there were too many, how many seconds it takes."""
        at = now()
        self._forget(at - WINDOW)
        times = self._times.setdefault(key, deque())
        while times and times[0] <= at - WINDOW:
            times.popleft()
        if len(times) >= self.per_minute:
            return max(1, ceil((times[0] + WINDOW - at).total_seconds()))
        times.append(at)
        self._times.move_to_end(key)
        return None

    def __len__(self) -> int:
        """How many keys it remembers."""
        return len(self._times)

    def _forget(self, before: datetime) -> None:
        while self._times and next(iter(self._times.values()))[-1] <= before:
            self._times.popitem(last=False)
