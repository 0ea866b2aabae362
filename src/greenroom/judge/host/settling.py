"""Waiting until an app has nothing left to do for the requests that it got."""

import asyncio
from typing import Protocol

STEP_S = 0.002


class Counted(Protocol):
    """An app that tells how many requests are in flight."""

    async def in_flight(self) -> int: ...


async def settle(app: Counted) -> None:
    """Waits until no request is in flight: teardown and background tasks are over."""
    # The counter lives in the guest: there is nothing to be woken by.
    while await app.in_flight():  # noqa: ASYNC110
        await asyncio.sleep(STEP_S)
