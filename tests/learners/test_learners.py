"""Who asks: guests by signed cookie, one local learner when embedded."""

import asyncio
import stat
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select

from greenroom.app import create_app
from greenroom.config import Settings
from greenroom.learners.keys import read_keys
from greenroom.learners.service import COOKIE, GuestCookies
from greenroom.models import Learner

EXERCISE = "one-unit-of-work"


async def count_learners(app: FastAPI) -> int:
    async with app.state.sessions() as session:
        return await session.scalar(select(func.count()).select_from(Learner)) or 0


async def save(client: httpx2.AsyncClient) -> httpx2.Response:
    body = {"revision": 0, "files": {"main.py": "app = 1\n"}}
    return await client.put(f"/api/exercises/{EXERCISE}/draft", json=body)


async def test_guest_who_only_reads_leaves_no_row(app: FastAPI, client: httpx2.AsyncClient) -> None:
    before = await count_learners(app)
    answer = await client.get(f"/api/exercises/{EXERCISE}/draft")
    assert answer.status_code == 200
    assert COOKIE not in answer.cookies
    assert await count_learners(app) == before


async def test_guest_is_stored_with_the_first_change(
    app: FastAPI, client: httpx2.AsyncClient
) -> None:
    before = await count_learners(app)
    answer = await save(client)
    assert answer.status_code == 200, answer.text
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert await count_learners(app) == before + 1
    draft = (await client.get(f"/api/exercises/{EXERCISE}/draft")).json()
    assert draft["files"] == {"main.py": "app = 1\n"}


async def test_page_names_its_guest(settings: Settings, tmp_path: Path, app: FastAPI) -> None:
    """What a new page sends at once is of one learner: the first draft and the first submission."""
    front_end = tmp_path / "frontend"
    front_end.mkdir()
    (front_end / "index.html").write_text("<!doctype html>")
    paged = create_app(settings.model_copy(update={"frontend": front_end}))
    paged.state._state.update(app.state._state | {"settings": paged.state.settings})
    before = await count_learners(app)
    transport = httpx2.ASGITransport(app=paged)
    async with httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1") as browser:
        page = await browser.get(f"/exercises/{EXERCISE}", headers={"Accept": "text/html"})
        assert COOKIE in page.cookies
        assert await count_learners(app) == before
        saved, made = await asyncio.gather(
            save(browser),
            browser.post(
                f"/api/exercises/{EXERCISE}/submissions", json={"files": {"main.py": "app = 1\n"}}
            ),
        )
        assert (saved.status_code, made.status_code) == (200, 202)
        assert await count_learners(app) == before + 1
        read = await browser.get(f"/api/submissions/{made.json()['id']}")
        assert read.status_code == 200


async def test_known_guest_keeps_his_cookie(app: FastAPI, client: httpx2.AsyncClient) -> None:
    await save(client)
    cookie = client.cookies[COOKIE]
    await client.get("/exercises/anything", headers={"Accept": "text/html"})
    assert client.cookies[COOKIE] == cookie
    assert app.state.guest_cookies.read(cookie) is not None


async def test_forged_cookie_is_nobody(client: httpx2.AsyncClient) -> None:
    await save(client)
    owner = client.cookies[COOKIE]
    forged = owner[:-3] + ("AAA" if not owner.endswith("AAA") else "BBB")
    client.cookies.clear()
    answer = await client.get(
        f"/api/exercises/{EXERCISE}/draft", headers={"Cookie": f"{COOKIE}={forged}"}
    )
    assert answer.json()["revision"] == 0


def test_keys_are_made_once_and_private(tmp_path: Path) -> None:
    path = tmp_path / "guest.keys"
    first = read_keys(path)
    assert read_keys(path) == first
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_rotated_key_signs_and_the_old_one_reads(tmp_path: Path) -> None:
    path, learner = tmp_path / "guest.keys", uuid4()
    old = GuestCookies(read_keys(path), timedelta(days=1))
    path.write_text(path.read_text() + "second-key-of-this-test\n")
    rotated = GuestCookies(read_keys(path), timedelta(days=1))
    assert rotated.read(old.sign(learner)) == learner
    assert old.read(rotated.sign(learner)) is None


@pytest.fixture
async def embedded(settings: Settings, tmp_path: Path) -> AsyncIterator[FastAPI]:
    app = create_app(settings.model_copy(update={"shape": "embedded", "data": tmp_path}))
    async with app.router.lifespan_context(app):
        yield app


async def test_embedded_has_one_learner_for_every_browser(embedded: FastAPI) -> None:
    ids = set()
    for _ in range(2):
        transport = httpx2.ASGITransport(app=embedded)
        async with httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1") as browser:
            me = await browser.get("/api/me")
            ids.add(me.json()["id"])
            assert me.json()["kind"] == "local"
    assert len(ids) == 1
