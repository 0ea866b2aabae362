"""A moving window: bounded in every minute, and nobody is remembered for longer."""

from datetime import UTC, datetime, timedelta

import pytest

from greenroom.kit import rate_limit
from greenroom.kit.rate_limit import RateLimit

START = datetime(2026, 1, 1, tzinfo=UTC)


class Clock:
    """The time that the window sees."""

    def __init__(self) -> None:
        self.at = START

    def __call__(self) -> datetime:
        return self.at

    def move(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(rate_limit, "now", clock)
    return clock


def test_window_moves_with_the_oldest(clock: Clock) -> None:
    limit = RateLimit(2)
    assert limit.hit("ann") is None
    clock.move(40)
    assert limit.hit("ann") is None
    clock.move(19.5)
    assert limit.hit("ann") == 1
    assert limit.hit("bob") is None
    clock.move(0.5)
    assert limit.hit("ann") is None
    assert limit.hit("ann") == 40


def test_refusals_do_not_count(clock: Clock) -> None:
    limit = RateLimit(1)
    assert limit.hit("ann") is None
    for _ in range(50):
        clock.move(1)
        assert limit.hit("ann") == 60 - (clock.at - START).seconds
    clock.move(10)
    assert limit.hit("ann") is None


def test_idle_keys_are_forgotten(clock: Clock) -> None:
    limit = RateLimit(5)
    for number in range(100):
        limit.hit(f"guest {number}")
    clock.move(30)
    limit.hit("guest 0")
    clock.move(30)
    limit.hit("guest 200")
    assert len(limit) == 2
