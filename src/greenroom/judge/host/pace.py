"""A clock for time limits: what the app and its judge spend in line for a core does not count."""

import asyncio
import contextlib
import os
import time
from collections.abc import Callable, Collection
from pathlib import Path

# So slow a clock may become, whatever the machine does: a limit has to stay one.
MOST_STRETCH = 3
_NS = 1e-9
_STEP_S = 0.01


def delay_of(process: int) -> float:
    """Seconds that a process's first thread was ready and had to wait; 0 where nobody counts it."""
    with contextlib.suppress(OSError, ValueError, IndexError):
        return int(Path(f"/proc/{process}/schedstat").read_text().split()[1]) * _NS
    return 0.0


class Pace:
    """Seconds as they passed for an app whose process `process` tells: it may be a new one."""

    def __init__(
        self,
        process: Callable[[], int],
        *,
        clock: Callable[[], float] = time.monotonic,
        delay: Callable[[int], float] = delay_of,
    ) -> None:
        self._process, self._clock, self._delay = process, clock, delay
        self._began = clock()
        self._seen: dict[int, float] = {each: delay(each) for each in self._both()}
        self._left_out = 0.0

    def now(self) -> float:
        """Seconds since it was made."""
        for process in self._both():
            delay = self._delay(process)
            self._left_out += max(0.0, delay - self._seen.get(process, delay))
            self._seen[process] = delay
        passed = self._clock() - self._began
        return max(passed - self._left_out, passed / MOST_STRETCH)

    async def wait(self, futures: Collection[asyncio.Future[None]], seconds: float) -> None:
        """Returns when one of them is done, or `seconds` have passed by this clock."""
        end = self.now() + seconds
        while (left := end - self.now()) > 0:
            patience = max(left, _STEP_S)
            done, _ = await asyncio.wait(
                futures, timeout=patience, return_when=asyncio.FIRST_COMPLETED
            )
            if done:
                return

    def _both(self) -> set[int]:
        return {self._process(), os.getpid()}
