"""A clock that a test moves, and what was asked of the database."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo

import pytest
from fastapi import FastAPI
from sqlalchemy import event
from sqlalchemy.engine import Engine


class Clock:
    """Stands at ten in the morning until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2027, 3, 1, 10, tzinfo=UTC)

    def move(self, **by: float) -> None:
        self.at += timedelta(**by)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    moved = Clock()

    class MovedTime(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return moved.at.astimezone(tz)

    monkeypatch.setattr("greenroom.kit.clock.datetime", MovedTime)
    return moved


@pytest.fixture
def statements(app: FastAPI) -> Iterator[list[str]]:
    found: list[str] = []
    engine: Engine = app.state.sessions.kw["bind"].sync_engine

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        # The sweeper asks too, whenever it likes.
        if "lease_until <" not in statement:
            found.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield found
    event.remove(engine, "before_cursor_execute", note)
