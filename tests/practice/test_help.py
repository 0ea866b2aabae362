"""Help and progress: hints one by one, solutions when they are open, what a pass counts as."""

from typing import Any

import httpx2
from fastapi import FastAPI

from tests.practice.road import BROKEN, SLUG, browser, exercise_of, grade, solution_of

HELP, HINTS = f"/api/exercises/{SLUG}/help", f"/api/exercises/{SLUG}/hints"
SOLUTIONS = f"/api/exercises/{SLUG}/solutions"


def opened(answer: httpx2.Response) -> list[bool]:
    assert answer.status_code == 200
    return [hint["html"] is not None for hint in answer.json()["hints"]]


async def progress(client: httpx2.AsyncClient) -> list[dict[str, Any]]:
    answer = await client.get("/api/progress")
    rows: list[dict[str, Any]] = answer.json()
    return rows


async def test_hints_open_one_by_one(app: FastAPI, client: httpx2.AsyncClient) -> None:
    assert opened(await client.get(HELP)) == [False, False, False]
    assert opened(await client.post(HINTS)) == [True, False, False]
    assert opened(await client.post(HINTS)) == [True, True, False]
    assert opened(await client.post(HINTS)) == [True, True, True]
    assert opened(await client.post(HINTS)) == [True, True, True]
    last = (await client.get(HELP)).json()
    assert [hint["title"] for hint in last["hints"]] == [h.title for h in exercise_of(app).hints]
    assert not last["solutions_open"]
    async with browser(app) as other:
        assert opened(await other.get(HELP)) == [False, False, False]


async def test_pass_after_a_hint_is_with_hints(app: FastAPI, client: httpx2.AsyncClient) -> None:
    await client.post(HINTS)
    assert (await grade(client, solution_of(app)))["with_hints"]
    assert [row["state"] for row in await progress(client)] == ["passed_with_hints"]


async def test_solutions_are_closed_at_first(client: httpx2.AsyncClient) -> None:
    answer = await client.get(SOLUTIONS)
    assert (answer.status_code, answer.json()["code"]) == (403, "solutions_closed")
    assert answer.headers["content-type"] == "application/problem+json"


async def test_passing_the_visible_checks_opens_nothing(
    app: FastAPI, client: httpx2.AsyncClient
) -> None:
    assert (await grade(client, solution_of(app), only="visible"))["verdict"] == "passed"
    assert (await client.get(SOLUTIONS)).status_code == 403
    [row] = await progress(client)
    assert (row["state"], row["submissions"]) == ("started", 0)


async def test_shown_solutions_count_as_hints(app: FastAPI, client: httpx2.AsyncClient) -> None:
    shown = (await client.post(SOLUTIONS)).json()
    assert (shown["solutions_open"], shown["opened_by"]) == (True, "shown")
    solutions = (await client.get(SOLUTIONS)).json()
    assert [each["name"] for each in solutions] == [s.name for s in exercise_of(app).solutions]
    assert solutions[0]["files"] == solution_of(app)
    assert '<span class="ln"' in solutions[0]["files_html"]["main.py"]
    assert (await grade(client, solutions[0]["files"]))["with_hints"]
    assert (await client.get(HELP)).json()["opened_by"] == "shown"


async def test_pass_opens_the_solutions_for_nothing(
    app: FastAPI, client: httpx2.AsyncClient
) -> None:
    assert not (await grade(client, solution_of(app)))["with_hints"]
    assert (await client.post(SOLUTIONS)).json()["opened_by"] == "passed"
    assert (await client.get(SOLUTIONS)).status_code == 200
    assert not (await grade(client, solution_of(app)))["with_hints"]


async def test_progress_keeps_the_best(app: FastAPI, client: httpx2.AsyncClient) -> None:
    assert await progress(client) == []
    await client.put(f"/api/exercises/{SLUG}/draft", json={"revision": 0, "files": {}})
    [row] = await progress(client)
    topic = "04-dependency-injection/dependency-caching"
    assert (row["exercise"], row["topic"], row["state"]) == (SLUG, topic, "started")
    await grade(client, solution_of(app))
    await client.post(HINTS)
    await grade(client, solution_of(app))  # with hints: takes nothing away
    failed = await grade(client, {"main.py": BROKEN})
    await grade(client, {}, slug="one-unit-of-work")
    rows = {row["exercise"]: row for row in await progress(client)}
    assert rows["one-unit-of-work"]["state"] == "started"
    assert (rows[SLUG]["state"], rows[SLUG]["submissions"]) == ("passed", 3)
    assert rows[SLUG]["last_at"] == failed["created_at"]
