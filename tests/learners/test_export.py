"""The export of a learner: what is in it, whose it is, and what it costs."""

import io
import json
import random
import tracemalloc
import zipfile
from typing import Any
from uuid import UUID

import httpx2
import pytest
from fastapi import FastAPI

from greenroom.db import session_scope
from greenroom.kit.clock import now
from greenroom.kit.ids import new_id
from greenroom.kit.zip_stream import zip_stream
from greenroom.learners.export import PAGE_ROWS, export_entries
from greenroom.models import Base, Learner, Submission
from tests.practice.road import BROKEN, SLUG

MEGABYTE = 1_000_000


async def export(client: httpx2.AsyncClient) -> zipfile.ZipFile:
    answer = await client.get("/api/me/export")
    assert answer.status_code == 200
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    assert archive.testzip() is None
    return archive


def rows(archive: zipfile.ZipFile, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(archive.read(f"{name}.json"))
    return found


def test_every_table_of_learners_is_exported(app: FastAPI) -> None:
    tables = {
        table.name
        for table in Base.metadata.tables.values()
        if "learner_id" in table.c or table.name == "learners"
    }
    assert {part.table.name for part in app.state.export_parts} == tables


async def test_export_holds_what_was_made(client: httpx2.AsyncClient, learner_id: UUID) -> None:
    archive = await export(client)
    assert rows(archive, "learner")[0]["id"] == str(learner_id)
    assert [row["exercise"] for row in rows(archive, "drafts")] == [SLUG]
    assert archive.read(f"drafts/{SLUG}/main.py").decode() == "# mine\n"
    [submission] = rows(archive, "submissions")
    assert submission["verdict"] == "did_not_start"
    assert "lease" not in submission
    [report] = [name for name in archive.namelist() if name.endswith("/report.json")]
    assert json.loads(archive.read(report))["verdict"] == "did_not_start"
    files = report.replace("report.json", "files/main.py")
    assert archive.read(files).decode() == BROKEN
    assert [row["hints"] for row in rows(archive, "helps")] == [1]
    assert len(rows(archive, "answers")) == 1
    assert b"submissions.json: " in archive.read("README.txt")


@pytest.mark.usefixtures("learner_id")
async def test_export_holds_nothing_of_others(app: FastAPI) -> None:
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1") as other:
        archive = await export(other)
    assert {name for name in archive.namelist() if "/" in name} == set()
    assert rows(archive, "submissions") == []


@pytest.mark.usefixtures("learner_id")
async def test_page_says_what_is_stored(client: httpx2.AsyncClient) -> None:
    stored = (await client.get("/api/me/stored")).json()
    counts = {part["name"]: part["rows"] for part in stored["parts"]}
    assert counts.items() >= {"learner": 1, "drafts": 1, "submissions": 1, "answers": 1}.items()
    assert stored["kept_days"] == 180


async def add_submissions(app: FastAPI, count: int, *, size: int) -> UUID:
    """A learner with submissions that do not compress."""
    learner_id, at = new_id(), now()
    chance = random.Random(1)
    async with session_scope(app.state.sessions) as session:
        session.add(Learner(id=learner_id, kind="guest", created_at=at, seen_at=at))
    for _ in range(count):
        async with session_scope(app.state.sessions) as session:
            session.add(
                Submission(
                    learner_id=learner_id,
                    exercise=SLUG,
                    only="all",
                    state="done",
                    with_hints=False,
                    files={"main.py": chance.randbytes(size // 2).hex()},
                    report=None,
                )
            )
    return learner_id


async def test_pages_are_joined_without_gaps(app: FastAPI) -> None:
    learner_id = await add_submissions(app, 2 * PAGE_ROWS + 1, size=10)
    entries = export_entries(app.state.sessions, app.state.export_parts, learner_id)
    content = b"".join([piece async for piece in zip_stream(entries, at=now())])
    archive = zipfile.ZipFile(io.BytesIO(content))
    ids = [row["id"] for row in rows(archive, "submissions")]
    assert len(set(ids)) == len(ids) == 2 * PAGE_ROWS + 1
    assert sum(name.endswith("main.py") for name in archive.namelist()) == len(ids)


async def test_export_needs_little_memory(app: FastAPI) -> None:
    learner_id = await add_submissions(app, 160, size=256_000)
    entries = export_entries(app.state.sessions, app.state.export_parts, learner_id)
    tracemalloc.start()
    try:
        size = 0
        async for piece in zip_stream(entries, at=now()):
            size += len(piece)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert size > 18 * MEGABYTE
    assert peak < 16 * MEGABYTE
