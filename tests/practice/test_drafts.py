"""Drafts: revisions, conflicts, limits, the way back, the download."""

import asyncio
import io
import zipfile
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI

from tests.practice.road import SLUG, browser, exercise_of

DRAFT = f"/api/exercises/{SLUG}/draft"


async def save(client: httpx2.AsyncClient, revision: int, text: str) -> httpx2.Response:
    return await client.put(DRAFT, json={"revision": revision, "files": {"main.py": text}})


async def read(client: httpx2.AsyncClient) -> dict[str, Any]:
    answer = await client.get(DRAFT)
    assert answer.status_code == 200
    draft: dict[str, Any] = answer.json()
    return draft


async def test_first_draft_is_the_starter(app: FastAPI, client: httpx2.AsyncClient) -> None:
    assert await read(client) == {
        "exercise": SLUG,
        "revision": 0,
        "files": {"main.py": exercise_of(app).starter["main.py"]},
        "saved_at": None,
    }


async def test_saving_makes_revisions(client: httpx2.AsyncClient) -> None:
    first = (await save(client, 0, "a = 1\n")).json()
    second = (await save(client, first["revision"], "a = 2\n")).json()
    assert (first["revision"], second["revision"]) == (1, 2)
    assert await read(client) == second
    assert second["files"] == {"main.py": "a = 2\n"}
    assert second["saved_at"] >= first["saved_at"]


async def test_another_tab_is_never_overwritten(client: httpx2.AsyncClient) -> None:
    await save(client, 0, "a = 1\n")
    kept = (await save(client, 1, "a = 2\n")).json()
    answer = await save(client, 1, "a = 3\n")
    problem = answer.json()
    assert answer.status_code == 409
    assert answer.headers["content-type"] == "application/problem+json"
    assert (problem["code"], problem["current"]) == ("draft_conflict", kept)
    [diff] = problem["diff"]
    assert [(line["sign"], line["text"]) for line in diff["lines"]] == [
        ("-", "a = 2"),
        ("+", "a = 3"),
        (" ", ""),
    ]
    assert await read(client) == kept


async def test_one_of_two_devices_at_once_wins(app: FastAPI, client: httpx2.AsyncClient) -> None:
    await save(client, 0, "a = 0\n")
    async with browser(app) as other:
        other.cookies = client.cookies
        for revision in range(1, 6):
            answers = await asyncio.gather(
                save(client, revision, f"one = {revision}\n"),
                save(other, revision, f"two = {revision}\n"),
            )
            assert sorted(answer.status_code for answer in answers) == [200, 409]
            [winner] = [answer.json() for answer in answers if answer.status_code == 200]
            [loser] = [answer.json() for answer in answers if answer.status_code == 409]
            assert loser["current"] == winner == await read(client)


async def test_one_of_two_first_saves_wins(app: FastAPI, client: httpx2.AsyncClient) -> None:
    await client.post(f"/api/exercises/{SLUG}/hints")  # so that both are the same learner
    async with browser(app) as other:
        other.cookies = client.cookies
        answers = await asyncio.gather(save(client, 0, "one = 1\n"), save(other, 0, "two = 1\n"))
    assert sorted(answer.status_code for answer in answers) == [200, 409]


async def test_same_content_is_no_conflict(client: httpx2.AsyncClient) -> None:
    saved = (await save(client, 0, "a = 1\n")).json()
    again = await save(client, 0, "a = 1\n")  # the first answer was lost on its way
    assert (again.status_code, again.json()) == (200, saved)


async def test_reset_is_a_new_revision(app: FastAPI, client: httpx2.AsyncClient) -> None:
    await save(client, 0, "a = 1\n")
    answer = await client.delete(DRAFT, params={"revision": 1})
    assert answer.json()["revision"] == 2
    assert answer.json()["files"] == {"main.py": exercise_of(app).starter["main.py"]}
    assert (await save(client, 1, "a = 2\n")).status_code == 409


async def test_reset_of_what_was_not_seen_is_a_conflict(client: httpx2.AsyncClient) -> None:
    await save(client, 0, "a = 1\n")
    kept = (await save(client, 1, "a = 2\n")).json()
    answer = await client.delete(DRAFT, params={"revision": 1})
    assert (answer.status_code, answer.json()["current"]) == (409, kept)
    assert (await client.delete(DRAFT, params={"revision": 0})).status_code == 409


async def test_reset_of_nothing_changes_nothing(client: httpx2.AsyncClient) -> None:
    answer = await client.delete(DRAFT, params={"revision": 0})
    assert (answer.status_code, answer.json()["revision"]) == (200, 0)


async def test_draft_of_another_learner_is_not_seen(
    app: FastAPI, client: httpx2.AsyncClient
) -> None:
    await save(client, 0, "mine = 1\n")
    async with browser(app) as other:
        assert (await read(other))["revision"] == 0


BAD_FILES: dict[str, tuple[dict[str, str], str]] = {
    "escapes": ({"../main.py": ""}, "is not a plain relative path"),
    "escapes inside": ({"a/../../main.py": ""}, "is not a plain relative path"),
    "absolute": ({"/etc/passwd": ""}, "is not relative"),
    "backslash": ({"..\\main.py": ""}, "backslash"),
    "drive": ({"C:main.py": ""}, "colon"),
    "dot file": ({".env": ""}, "begins with a dot"),
    "empty name": ({"": ""}, "is not a plain relative path"),
    "control character": ({"a\nb.py": ""}, "characters other than"),
    "not ASCII": ({"mäin.py": ""}, "characters other than"),
    "long name": ({"a" * 130 + ".py": ""}, "longer than 120 bytes"),
    "deep": ({"a/b/c/d/e.py": ""}, "deeper than 4 levels"),
    "unknown file": ({"other.py": ""}, "is not a file of this exercise"),
    "read-only": ({"outside.py": "changed = True\n"}, "read-only"),
    "too large": ({"main.py": "x" * 256_001}, "at most 256000"),
    "too many": ({f"f{n}.py": "" for n in range(33)}, "at most 32"),
}


@pytest.mark.parametrize(("files", "sentence"), BAD_FILES.values(), ids=BAD_FILES)
async def test_bad_files_are_refused_whole(
    client: httpx2.AsyncClient, files: dict[str, str], sentence: str
) -> None:
    kept = (await save(client, 0, "kept = 1\n")).json()
    body = {"revision": 1, "files": {"main.py": "lost = 1\n", **files}}
    answer = await client.put(DRAFT, json=body)
    problem = answer.json()
    assert (answer.status_code, problem["code"]) == (422, "files_refused")
    assert sentence in problem["detail"]
    assert await read(client) == kept


BAD_BODIES: dict[str, tuple[bytes, int]] = {
    "surrogate in a text": (b'{"revision": 1, "files": {"main.py": "\\ud800"}}', 422),
    "surrogate in a name": (b'{"revision": 1, "files": {"\\ud800.py": ""}}', 422),
    "invalid UTF-8": (b'{"revision": 1, "files": {"main.py": "\xff\xfe"}}', 400),
    "no JSON": (b"{", 400),
    "another shape": (b'{"revision": 1, "files": ["main.py"]}', 422),
    "text of no text": (b'{"revision": 1, "files": {"main.py": 1}}', 422),
    "far too many": (
        b'{"revision": 1, "files": {%s}}' % b",".join(b'"f%d.py": ""' % n for n in range(65)),
        422,
    ),
    "negative revision": (b'{"revision": -1, "files": {"main.py": ""}}', 422),
    "no revision": (b'{"files": {"main.py": ""}}', 422),
    "huge revision": (b'{"revision": 1%s, "files": {"main.py": ""}}' % (b"0" * 30), 422),
    "deep": (b'{"revision": 1, "files": %s}' % (b"[" * 100_000), 400),
    "larger than a request may be": (b'{"files": "%s"}' % (b"x" * 1_100_000), 413),
}


@pytest.mark.parametrize(("body", "status"), BAD_BODIES.values(), ids=BAD_BODIES)
async def test_bad_bodies_are_refused(client: httpx2.AsyncClient, body: bytes, status: int) -> None:
    kept = (await save(client, 0, "kept = 1\n")).json()
    answer = await client.put(DRAFT, content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"]
    assert await read(client) == kept


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
async def test_unknown_exercise_is_named(client: httpx2.AsyncClient, method: str) -> None:
    answer = await client.request(
        method,
        "/api/exercises/no-such-one/draft",
        params={"revision": 0},
        json={"revision": 0, "files": {}},
    )
    assert (answer.status_code, answer.json()["code"]) == (404, "exercise_not_found")
    assert "no-such-one" in answer.json()["detail"]


async def test_missing_file_comes_from_the_starter(
    app: FastAPI, client: httpx2.AsyncClient
) -> None:
    answer = await client.put(DRAFT, json={"revision": 0, "files": {}})
    assert answer.json()["files"] == {"main.py": exercise_of(app).starter["main.py"]}


async def test_download_has_own_and_given_files(app: FastAPI, client: httpx2.AsyncClient) -> None:
    text = "mine = 'ä'\n"
    await save(client, 0, text)
    answer = await client.get(f"/api/exercises/{SLUG}/archive")
    assert answer.headers["content-type"] == "application/zip"
    assert answer.headers["content-disposition"] == f'attachment; filename="{SLUG}.zip"'
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.testzip() is None
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    assert files == {
        f"{SLUG}/main.py": text,
        f"{SLUG}/outside.py": exercise_of(app).starter["outside.py"],
    }
