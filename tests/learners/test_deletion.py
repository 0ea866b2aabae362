"""Deletion of a learner: no row stays, what runs for him ends, the browser is a new one."""

from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select

from greenroom.app import create_app
from greenroom.config import Settings
from greenroom.learners.export import owner_column
from greenroom.learners.service import COOKIE, LOCAL_LEARNER
from greenroom.models import Base
from tests.practice.road import SLOW_START, SLUG, browser, submit


async def count_rows(app: FastAPI, learner_id: UUID) -> dict[str, int]:
    """Of every table that has a learner: new tables too, without being named here."""
    found = {}
    async with app.state.sessions() as session:
        for table in Base.metadata.tables.values():
            if "learner_id" in table.c or table.name == "learners":
                owned = owner_column(table) == learner_id
                query = select(func.count()).select_from(table).where(owned)
                found[table.name] = await session.scalar(query) or 0
    return found


async def test_nothing_of_the_learner_stays(
    app: FastAPI, client: httpx2.AsyncClient, learner_id: UUID
) -> None:
    before = await count_rows(app, learner_id)
    assert before.items() >= {"learners": 1, "drafts": 1, "submissions": 1, "answers": 1}.items()
    answer = await client.delete("/api/me?confirm=delete")
    assert answer.status_code == 204
    assert set((await count_rows(app, learner_id)).values()) == {0}
    assert COOKIE not in client.cookies
    assert answer.headers.get_list("set-cookie")[0].startswith(f"{COOKIE}=; Max-Age=0")
    assert len(answer.headers.get_list("set-cookie")) == 1


async def test_others_keep_theirs(app: FastAPI, learner_id: UUID) -> None:
    before = await count_rows(app, learner_id)
    async with browser(app) as other:
        draft = {"revision": 0, "files": {}}
        await other.put(f"/api/exercises/{SLUG}/draft", json=draft)
        assert (await other.delete("/api/me?confirm=delete")).status_code == 204
    assert await count_rows(app, learner_id) == before


@pytest.mark.parametrize("query", ["", "?confirm=", "?confirm=yes", "?confirm=DELETE"])
async def test_word_is_needed(
    app: FastAPI, client: httpx2.AsyncClient, learner_id: UUID, query: str
) -> None:
    answer = await client.delete(f"/api/me{query}")
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")
    assert (await count_rows(app, learner_id))["learners"] == 1


async def test_what_runs_ends(app: FastAPI, client: httpx2.AsyncClient) -> None:
    await app.state.judge_warmed.wait()
    started = await client.post("/api/runs", json={"exercise": SLUG})
    submission = await submit(client, {"main.py": SLOW_START})
    run = next(run for run in app.state.runs._live() if str(run.id) == started.json()["id"])
    with app.state.grading.events.watch(submission["id"]) as watch:
        await client.delete("/api/me?confirm=delete")
        while (event := await watch.get()) and event.kind != "cancelled":
            pass
    assert event is not None
    assert run.state == "ended"
    for path in (f"runs/{started.json()['id']}/log", f"submissions/{submission['id']}"):
        assert (await client.get(f"/api/{path}")).status_code == 404


@pytest.fixture
async def embedded(tmp_path: Path, settings: Settings) -> AsyncIterator[FastAPI]:
    changes = {"shape": "embedded", "data": tmp_path}
    app = create_app(settings.model_copy(update=changes))
    async with app.router.lifespan_context(app):
        yield app


async def test_local_learner_starts_anew(embedded: FastAPI) -> None:
    async with browser(embedded) as client:
        draft = {"revision": 0, "files": {"main.py": "# mine\n"}}
        await client.put(f"/api/exercises/{SLUG}/draft", json=draft)
        assert (await count_rows(embedded, LOCAL_LEARNER))["drafts"] == 1
        answer = await client.delete("/api/me?confirm=delete")
        assert (answer.status_code, "set-cookie" in answer.headers) == (204, False)
        assert set((await count_rows(embedded, LOCAL_LEARNER)).values()) == {0}
        again = (await client.get(f"/api/exercises/{SLUG}/draft")).json()
        assert again["revision"] == 0
