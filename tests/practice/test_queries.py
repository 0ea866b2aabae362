"""No endpoint asks the database more often because there are more rows."""

from collections.abc import Iterator

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import event
from sqlalchemy.engine import Engine

from tests.practice.road import BROKEN, SLUG, browser, grade


class Statements(list[str]):
    """What was sent to the database since it was cleared."""


@pytest.fixture
def statements(app: FastAPI) -> Iterator[Statements]:
    found = Statements()
    engine: Engine = app.state.sessions.kw["bind"].sync_engine

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        # The sweeper asks too, whenever it likes.
        if "lease_until <" not in statement:
            found.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield found
    event.remove(engine, "before_cursor_execute", note)


READS = [
    f"/api/exercises/{SLUG}/submissions?limit=100",
    f"/api/exercises/{SLUG}/draft",
    f"/api/exercises/{SLUG}/help",
    "/api/progress",
]


async def count(client: httpx2.AsyncClient, url: str, statements: Statements) -> int:
    statements.clear()
    answer = await client.get(url)
    assert answer.status_code == 200
    return len(statements)


@pytest.mark.parametrize("url", READS)
async def test_more_rows_need_no_more_queries(
    client: httpx2.AsyncClient, statements: Statements, url: str
) -> None:
    await grade(client, {"main.py": BROKEN})
    few = await count(client, url, statements)
    for slug in (SLUG, "one-unit-of-work"):
        for _ in range(3):
            await grade(client, {"main.py": BROKEN}, slug=slug)
    assert await count(client, url, statements) == few
    assert few <= 4


async def test_history_reads_no_files_and_no_reports(
    client: httpx2.AsyncClient, statements: Statements
) -> None:
    await grade(client, {"main.py": BROKEN})
    await count(client, READS[0], statements)
    [asked] = [statement for statement in statements if "FROM submissions" in statement]
    assert "submissions.verdict" in asked
    assert "files" not in asked
    assert "report" not in asked


async def test_submitting_needs_few_queries(app: FastAPI, statements: Statements) -> None:
    async with browser(app) as client:
        await grade(client, {"main.py": BROKEN})
        statements.clear()
        answer = await client.post(
            f"/api/exercises/{SLUG}/submissions", json={"files": {}, "only": "visible"}
        )
    assert answer.status_code == 202
    request = [each for each in statements if "SET state" not in each or "cancelled" in each]
    assert len(request) <= 7, request
