"""How often the database is asked: one read and one transaction that writes, however many cards."""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import event

from tests.review.asking import CHOICE, ORDER, answer, review


@pytest.fixture
def statements(app: FastAPI) -> Iterator[list[str]]:
    """Those of the application, but for the one that asks who somebody is."""
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if "FROM learners LEFT OUTER JOIN targets" not in statement:
            seen.append(statement)

    engine = app.state.sessions.kw["bind"].sync_engine
    event.listen(engine, "before_cursor_execute", note)
    yield seen
    event.remove(engine, "before_cursor_execute", note)


@pytest.fixture
def unlimited(app: FastAPI, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the local learner: of whom nothing old is deleted."""
    settings = app.state.settings.model_copy(update={"shape": "embedded"})
    monkeypatch.setitem(app.state._state, "settings", settings)


@pytest.mark.usefixtures("unlimited")
async def test_next_card_is_one_read(
    client: httpx2.AsyncClient, statements: list[str], app: FastAPI
) -> None:
    await review(client, CHOICE, 1)
    statements.clear()
    assert (await client.get("/api/review/next")).json()["card"]
    [read] = statements
    assert read.startswith("SELECT card_states.")
    plan = await explain(app, read)
    assert [line for line in plan if "SCAN" in line] == []
    assert any("USING PRIMARY KEY (learner_id=?)" in line for line in plan)


@pytest.mark.usefixtures("unlimited")
async def test_answer_is_one_read_and_one_write(
    client: httpx2.AsyncClient, statements: list[str], app: FastAPI
) -> None:
    await review(client, CHOICE, 1)
    statements.clear()
    await answer(client, ORDER)
    read, write = statements
    assert write.startswith("INSERT INTO answers")
    assert [line for line in await explain(app, read) if "SCAN" in line] == []


@pytest.mark.usefixtures("unlimited")
async def test_grade_is_one_read_and_a_row_of_each_table(
    client: httpx2.AsyncClient, statements: list[str], app: FastAPI
) -> None:
    answered = await answer(client, CHOICE)
    statements.clear()
    await review(client, CHOICE, 1, answer_id=answered["id"])
    read, history, state = statements
    assert history.startswith("INSERT INTO reviews")
    assert state.startswith("INSERT INTO card_states")
    assert "ON CONFLICT" in state
    assert [line for line in await explain(app, read) if "SCAN" in line] == []


async def explain(app: FastAPI, statement: str) -> list[str]:
    """The steps of SQLite's plan."""
    async with app.state.sessions() as session:
        connection = await session.connection()
        values = tuple(uuid4().hex for _ in range(statement.count("?")))
        rows = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        return [row[3] for row in rows]
