"""A clock that a test can move, and a judge that is warm."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from fastapi import FastAPI

from greenroom.kit import clock as kit_clock


class MovedClock:
    """The server's clock, stopped by nothing and set as a test likes."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch

    def set(self, at: datetime) -> None:
        self._patch.setattr(kit_clock, "ahead", at - datetime.now(UTC))

    def move(self, **by: float) -> None:
        self._patch.setattr(kit_clock, "ahead", kit_clock.ahead + timedelta(**by))


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> MovedClock:
    """Set to a noon, so that a test does not run into the night."""
    moved = MovedClock(monkeypatch)
    noon = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0)
    moved.set(noon + timedelta(days=1))
    return moved


@pytest.fixture
async def warm(app: FastAPI) -> None:
    async with asyncio.timeout(30):
        await app.state.judge_warmed.wait()
