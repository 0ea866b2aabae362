"""What a guest may do and keep, and that he is forgotten when he stays away."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select, update

from greenroom.app import create_app
from greenroom.config import Settings
from greenroom.db import session_scope
from greenroom.kit.clock import now
from greenroom.kit.rate_limit import RateLimit
from greenroom.learners.limits import require_rate
from greenroom.learners.service import COOKIE, new_guest
from greenroom.learners.tasks import delete_idle_guests
from greenroom.models import Answer, Draft, Help, Learner, Submission
from tests.practice.road import BROKEN, SLUG, browser, grade, solution_of, submit

ANSWERS = "/api/cards/04-dependency-injection/dependency-caching/uncached-still-writes/answers"
OWNED = (Draft, Submission, Answer, Help)
PER_MINUTE = {"programs": 6, "answers": 4}
KEPT = 2


@pytest.fixture(scope="module")
def strict(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return settings.model_copy(
        update={
            "data": tmp_path_factory.mktemp("strict"),
            "guest_programs_per_minute": PER_MINUTE["programs"],
            "guest_answers_per_minute": PER_MINUTE["answers"],
            "guest_submissions_kept": KEPT,
            "guest_answers_kept": KEPT,
        }
    )


@pytest.fixture(scope="module")
async def strict_app(strict: Settings) -> AsyncIterator[FastAPI]:
    app = create_app(strict)
    async with app.router.lifespan_context(app), asyncio.timeout(100):
        await app.state.judge_warmed.wait()
        yield app


@pytest.fixture
async def guest(strict_app: FastAPI) -> AsyncIterator[httpx2.AsyncClient]:
    async with browser(strict_app) as client:
        yield client


async def answer(client: httpx2.AsyncClient) -> httpx2.Response:
    return await client.post(ANSWERS, json={"id": str(uuid4()), "parts": {"body": "[1,1,2,1]"}})


async def learner_of(client: httpx2.AsyncClient) -> UUID:
    return UUID((await client.get("/api/me")).json()["id"])


async def count(app: FastAPI, table: type[Any], learner_id: UUID) -> int:
    async with app.state.sessions() as session:
        rows = select(func.count()).where(table.learner_id == learner_id)
        return await session.scalar(rows) or 0


async def stay_away(app: FastAPI, learner_id: UUID, days: int) -> None:
    async with session_scope(app.state.sessions) as session:
        seen_at = now() - timedelta(days=days)
        await session.execute(
            update(Learner).where(Learner.id == learner_id).values(seen_at=seen_at)
        )


async def is_there(app: FastAPI, learner_id: UUID) -> bool:
    async with app.state.sessions() as session:
        return await session.get(Learner, learner_id) is not None


def must_wait(answer: httpx2.Response, sentence: str) -> None:
    problem = answer.json()
    assert (answer.status_code, problem["code"]) == (429, "too_many_requests")
    assert answer.headers["content-type"] == "application/problem+json"
    assert 1 <= int(answer.headers["retry-after"]) <= 60
    assert sentence in problem["detail"]
    assert f"in {answer.headers['retry-after']} second" in problem["detail"]


async def test_programs_a_minute_are_limited(
    strict_app: FastAPI, guest: httpx2.AsyncClient
) -> None:
    for only in ("visible", "all", "visible"):
        await submit(guest, {"main.py": BROKEN}, only=only)
    for _ in range(PER_MINUTE["programs"] - 3):
        run = await guest.post("/api/runs", json={"exercise": SLUG, "files": {"main.py": BROKEN}})
        assert run.status_code == 201
    before = await count(strict_app, Submission, await learner_of(guest))
    refused = await guest.post(f"/api/exercises/{SLUG}/submissions", json={"files": {}})
    must_wait(refused, "A guest may send 6 submissions and programs a minute.")
    must_wait(await guest.post("/api/runs", json={"exercise": SLUG}), "6 submissions and programs")
    assert await count(strict_app, Submission, await learner_of(guest)) == before
    async with browser(strict_app) as another:
        await submit(another, {"main.py": BROKEN})


async def test_typing_is_limited_apart(guest: httpx2.AsyncClient) -> None:
    typed = {"files": {"main.py": BROKEN}, "only": "visible", "typing": True}
    for _ in range(PER_MINUTE["programs"]):
        await submit(guest, {"main.py": BROKEN}, only="visible", typing=True)
    must_wait(await guest.post(f"/api/exercises/{SLUG}/submissions", json=typed), "6 submissions")
    await submit(guest, {"main.py": BROKEN})


async def test_answers_a_minute_are_limited(guest: httpx2.AsyncClient) -> None:
    assert (await answer(guest)).status_code == 201
    at_once = await asyncio.gather(*(answer(guest) for _ in range(PER_MINUTE["answers"])))
    refused = [each for each in at_once if each.status_code != 201]
    assert len(refused) == 1
    must_wait(refused[0], "A guest may send 4 answers a minute.")


def test_local_learner_has_no_rate() -> None:
    limit, local = RateLimit(1), new_guest()
    local.kind = "local"
    for _ in range(3):
        require_rate(local, limit, "answers")
    assert len(limit) == 0


async def test_newest_submissions_and_first_pass_stay(
    strict_app: FastAPI, guest: httpx2.AsyncClient
) -> None:
    passed = await grade(guest, solution_of(strict_app))
    broken = [await grade(guest, {"main.py": BROKEN}) for _ in range(4)]
    page = (await guest.get(f"/api/exercises/{SLUG}/submissions")).json()
    kept = [each["id"] for each in [passed, *broken[-KEPT - 1 :]]]
    assert [each["id"] for each in page["items"]] == kept[::-1]
    [progress] = (await guest.get("/api/progress")).json()
    assert progress["state"] == "passed"


async def test_newest_answers_stay(strict_app: FastAPI, guest: httpx2.AsyncClient) -> None:
    answers = [(await answer(guest)).json()["id"] for _ in range(KEPT + 1)]
    async with strict_app.state.sessions() as session:
        learner_id = await learner_of(guest)
        rows = select(Answer.id).where(Answer.learner_id == learner_id)
        assert {str(each) for each in await session.scalars(rows)} == set(answers[1:])


async def leave_rows(app: FastAPI, client: httpx2.AsyncClient) -> UUID:
    """One of each kind; the learner."""
    draft = {"revision": 0, "files": {"main.py": "app = 1\n"}}
    assert (await client.put(f"/api/exercises/{SLUG}/draft", json=draft)).status_code == 200
    assert (await client.post(f"/api/exercises/{SLUG}/hints")).status_code == 200
    assert (await answer(client)).status_code == 201
    await grade(client, {"main.py": BROKEN})
    learner_id = await learner_of(client)
    assert [await count(app, table, learner_id) for table in OWNED] == [1, 1, 1, 1]
    return learner_id


async def test_guest_who_stays_away_is_deleted_whole(
    strict_app: FastAPI, guest: httpx2.AsyncClient
) -> None:
    away = await leave_rows(strict_app, guest)
    async with browser(strict_app) as another:
        here = await leave_rows(strict_app, another)
    await stay_away(strict_app, away, days=181)
    await stay_away(strict_app, here, days=179)
    deleted = await delete_idle_guests(strict_app.state.sessions, timedelta(days=180))
    assert deleted == 1
    assert [await count(strict_app, table, away) for table in OWNED] == [0, 0, 0, 0]
    assert [await count(strict_app, table, here) for table in OWNED] == [1, 1, 1, 1]
    # His cookie names nobody any more.
    assert (await guest.get(f"/api/exercises/{SLUG}/draft")).json()["revision"] == 0


async def test_local_learner_is_never_deleted(settings: Settings, tmp_path: Path) -> None:
    app = create_app(settings.model_copy(update={"shape": "embedded", "data": tmp_path}))
    async with app.router.lifespan_context(app), browser(app) as client:
        local = await learner_of(client)
        await stay_away(app, local, days=4000)
        assert await delete_idle_guests(app.state.sessions, timedelta(days=180)) == 0
        assert await learner_of(client) == local


async def test_idle_guests_are_deleted_at_start(settings: Settings, tmp_path: Path) -> None:
    own = settings.model_copy(update={"data": tmp_path})
    app = create_app(own)
    async with app.router.lifespan_context(app):
        guests = [new_guest() for _ in range(45)]  # more than one transaction takes
        async with session_scope(app.state.sessions) as session:
            session.add_all(guests)
        for guest in guests:
            await stay_away(app, guest.id, days=181)
    async with app.router.lifespan_context(app):
        left = guests
        for _ in range(1000):  # the sweep runs beside the start
            left = [guest for guest in left if await is_there(app, guest.id)]
            if not left:
                break
            await asyncio.sleep(0.01)
        assert left == []


async def test_guest_is_seen_once_a_day(strict_app: FastAPI, guest: httpx2.AsyncClient) -> None:
    draft = {"revision": 0, "files": {"main.py": "app = 1\n"}}
    await guest.put(f"/api/exercises/{SLUG}/draft", json=draft)
    learner_id = await learner_of(guest)
    assert COOKIE not in (await guest.get("/api/me")).cookies
    await stay_away(strict_app, learner_id, days=2)
    renewed = await guest.get("/api/me")
    assert f"max-age={180 * 24 * 3600}" in renewed.headers["set-cookie"].lower()
    assert await learner_of(guest) == learner_id
    async with strict_app.state.sessions() as session:
        seen = await session.get(Learner, learner_id)
        assert now() - seen.seen_at < timedelta(minutes=1)
    assert COOKIE not in (await guest.get("/api/me")).cookies
