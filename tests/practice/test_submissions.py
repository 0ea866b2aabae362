"""Submissions: verdicts, runs of the visible checks, limits, history, transcripts, foreign rows."""

import ast
import asyncio
import shlex
from uuid import uuid4

import httpx2
import pytest
from fastapi import FastAPI

from greenroom.kit.queue import Queue
from greenroom.practice.service import MOST_UNFINISHED, TYPING_RUNS_KEPT, VISIBLE_RUNS_KEPT
from tests.practice.road import (
    BROKEN,
    SLOW_START,
    SLUG,
    browser,
    exercise_of,
    grade,
    solution_of,
    submit,
    watch,
)

SUBMISSIONS = f"/api/exercises/{SLUG}/submissions"


async def test_solution_passes(app: FastAPI, client: httpx2.AsyncClient) -> None:
    graded = await grade(client, solution_of(app), seed=7)
    checks = exercise_of(app).checks
    assert (graded["state"], graded["verdict"]) == ("done", "passed")
    assert (graded["passed"], graded["checks"]) == (len(checks), len(checks))
    assert graded["report"]["schema"] == 1
    assert graded["report"]["seed"] == 7
    assert graded["report"]["submission"] == graded["id"]
    assert graded["finished_at"] > graded["created_at"]
    assert graded["ms"] > 0
    assert not graded["with_hints"]


async def test_mistake_is_not_yet_and_shows_the_exchange(
    app: FastAPI, client: httpx2.AsyncClient
) -> None:
    graded = await grade(client, {})  # the starter
    failed = [check for check in graded["report"]["checks"] if check["passed"] is False]
    assert graded["verdict"] == "not_yet"
    assert graded["files"] == {"main.py": exercise_of(app).starter["main.py"]}
    assert failed
    assert all(check["needed"] and check["got"] for check in failed)
    # A hidden check shows its exchange too: its values are of this run alone.
    hidden = [check for check in graded["report"]["checks"] if not check["visible"]]
    assert any(check["exchanges"] for check in hidden)


async def test_run_has_the_visible_checks_alone(app: FastAPI, client: httpx2.AsyncClient) -> None:
    graded = await grade(client, solution_of(app), only="visible")
    visible = [check.name for check in exercise_of(app).checks if check.visible]
    assert [check["name"] for check in graded["report"]["checks"]] == visible
    assert (graded["verdict"], graded["checks"]) == ("passed", len(visible))


async def test_app_that_does_not_start_is_told(client: httpx2.AsyncClient) -> None:
    graded = await grade(client, {"main.py": BROKEN})
    assert graded["verdict"] == "did_not_start"
    assert "no_such_name" in graded["report"]["message"]
    assert {check["passed"] for check in graded["report"]["checks"]} == {None}


async def test_bad_files_are_not_stored(client: httpx2.AsyncClient) -> None:
    answer = await client.post(SUBMISSIONS, json={"files": {"../main.py": ""}})
    assert (answer.status_code, answer.json()["code"]) == (422, "files_refused")
    assert (await client.get(SUBMISSIONS)).json() == {"items": [], "next": None}


@pytest.mark.parametrize(
    "more", [{"seed": -1}, {"seed": 2**63}, {"only": "hidden"}, {"typing": True}, {"files": None}]
)
async def test_bad_wishes_are_refused(client: httpx2.AsyncClient, more: dict[str, object]) -> None:
    answer = await client.post(SUBMISSIONS, json={"files": {}, **more})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")


async def test_unknown_exercise_is_named(client: httpx2.AsyncClient) -> None:
    answer = await client.post("/api/exercises/no-such-one/submissions", json={"files": {}})
    assert (answer.status_code, answer.json()["code"]) == (404, "exercise_not_found")


async def test_cancel_ends_a_running_grade_at_once(
    app: FastAPI, client: httpx2.AsyncClient
) -> None:
    slow = await submit(client, {"main.py": SLOW_START})
    watching = asyncio.create_task(watch(client, slow))
    answer = await client.delete(f"/api/submissions/{slow['id']}")
    assert answer.status_code == 204
    assert (await watching)[-1].kind == "cancelled"
    queue: Queue = app.state.grading.queue
    if task := queue._running.get(slow["id"]):
        await asyncio.wait({task}, timeout=2)  # of the 30 s that it would have taken
    assert slow["id"] not in queue
    assert (await client.get(f"/api/submissions/{slow['id']}")).json()["state"] == "cancelled"
    assert (await client.delete(f"/api/submissions/{slow['id']}")).status_code == 204


async def test_a_verdict_cannot_be_cancelled(client: httpx2.AsyncClient) -> None:
    graded = await grade(client, {"main.py": BROKEN})
    answer = await client.delete(f"/api/submissions/{graded['id']}")
    assert (answer.status_code, answer.json()["code"]) == (409, "submission_finished")
    assert (await client.get(f"/api/submissions/{graded['id']}")).json() == graded


async def test_newer_run_takes_the_place_of_an_older(client: httpx2.AsyncClient) -> None:
    old = await submit(client, {"main.py": SLOW_START}, only="visible")
    whole = await submit(client, {"main.py": BROKEN})
    new = await grade(client, {"main.py": BROKEN}, only="visible")
    assert new["verdict"] == "did_not_start"
    assert (await client.get(f"/api/submissions/{old['id']}")).json()["state"] == "cancelled"
    assert [event.kind for event in await watch(client, old)] == ["cancelled"]
    assert (await watch(client, whole))[-1].kind == "verdict"


async def test_old_runs_are_forgotten(client: httpx2.AsyncClient) -> None:
    for _ in range(VISIBLE_RUNS_KEPT + 3):
        await submit(client, {"main.py": BROKEN}, only="visible")
    kept = (await client.get(SUBMISSIONS, params={"limit": 100})).json()["items"]
    assert len(kept) == VISIBLE_RUNS_KEPT + 1


async def test_runs_as_one_types_leave_no_history(client: httpx2.AsyncClient) -> None:
    run = await grade(client, {"main.py": BROKEN}, only="visible")
    for number in range(TYPING_RUNS_KEPT + 3):
        typed = {"main.py": f"# {number}\n{BROKEN}"}
        newest = await grade(client, typed, only="visible", typing=True)
    kept = (await client.get(SUBMISSIONS)).json()["items"]
    assert [item["typing"] for item in kept] == [True] * (TYPING_RUNS_KEPT + 1) + [False]
    assert (kept[0]["id"], kept[-1]["id"]) == (newest["id"], run["id"])


async def test_too_many_waiting_is_429(app: FastAPI, client: httpx2.AsyncClient) -> None:
    waiting = [await submit(client, {"main.py": SLOW_START}) for _ in range(MOST_UNFINISHED)]
    many = [client.post(SUBMISSIONS, json={"files": {}}) for _ in range(4)]
    for answer in await asyncio.gather(*many):
        assert (answer.status_code, answer.json()["code"]) == (429, "too_many_waiting")
    kept = (await client.get(SUBMISSIONS)).json()["items"]
    assert {item["id"] for item in kept} == {each["id"] for each in waiting}
    assert int(answer.headers["retry-after"]) > 0
    async with browser(app) as other:  # nobody else is held up
        await client.delete(f"/api/submissions/{waiting[0]['id']}")
        assert (await grade(other, {"main.py": BROKEN}))["verdict"] == "did_not_start"
    for submission in waiting[1:]:
        await client.delete(f"/api/submissions/{submission['id']}")
    assert (await client.post(SUBMISSIONS, json={"files": {}})).status_code == 202


async def test_history_comes_in_pages(client: httpx2.AsyncClient) -> None:
    made = [(await grade(client, {"main.py": f"# {n}\n{BROKEN}"}))["id"] for n in range(5)]
    seen, before = [], None
    for _ in range(3):
        params = {"limit": 2} | ({"before": before} if before else {})
        page = (await client.get(SUBMISSIONS, params=params)).json()
        seen += [item["id"] for item in page["items"]]
        before = page["next"]
    assert seen == made[::-1]
    assert before is None
    assert "files" not in page["items"][0]


@pytest.mark.parametrize("params", [{"limit": 0}, {"limit": 101}, {"before": "x"}])
async def test_bad_pages_are_refused(
    client: httpx2.AsyncClient, params: dict[str, str | int]
) -> None:
    assert (await client.get(SUBMISSIONS, params=params)).status_code == 422


async def test_diff_between_attempts(client: httpx2.AsyncClient) -> None:
    older = await grade(client, {"main.py": BROKEN})
    newer = await grade(client, {"main.py": BROKEN + "# more\n"})
    answer = await client.get(f"/api/submissions/{newer['id']}/diff", params={"older": older["id"]})
    [diff] = answer.json()["files"]
    assert (answer.json()["older"]["id"], answer.json()["newer"]["id"]) == (
        older["id"],
        newer["id"],
    )
    assert [(line["sign"], line["text"]) for line in diff["lines"]] == [
        (" ", "app = no_such_name"),
        ("+", "# more"),
        (" ", ""),
    ]


async def test_transcripts_can_be_used(client: httpx2.AsyncClient) -> None:
    graded = await grade(client, {})
    [check, *_] = [check for check in graded["report"]["checks"] if check["passed"] is False]
    texts = {}
    for format in ("curl", "httpx", "pytest"):
        url = f"/api/submissions/{graded['id']}/checks/{check['name']}/transcript"
        answer = await client.get(url, params={"format": format})
        texts[format] = answer.json()["text"]
    assert all(shlex.split(line)[0] == "curl" for line in texts["curl"].splitlines())
    assert len(texts["curl"].splitlines()) == len(check["exchanges"])
    ast.parse(texts["httpx"])
    [test] = [n for n in ast.parse(texts["pytest"]).body if isinstance(n, ast.FunctionDef)]
    assert test.name == f"test_{check['name']}"


async def test_transcript_of_nothing_is_404(client: httpx2.AsyncClient) -> None:
    graded = await grade(client, {"main.py": BROKEN})
    name = graded["report"]["checks"][0]["name"]
    for unknown in ("no_such_check", name):
        url = f"/api/submissions/{graded['id']}/checks/{unknown}/transcript"
        answer = await client.get(url, params={"format": "curl"})
        assert (answer.status_code, answer.json()["code"]) == (404, "check_not_found")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", ""),
        ("DELETE", ""),
        ("GET", "/events"),
        ("GET", "/diff?older=ID"),
        ("GET", "/checks/one_lookup/transcript?format=curl"),
    ],
)
async def test_foreign_submission_is_not_found(
    app: FastAPI, client: httpx2.AsyncClient, method: str, path: str
) -> None:
    graded = await grade(client, {"main.py": BROKEN})
    for submission in (graded["id"], str(uuid4())):
        async with browser(app) as other:
            url = f"/api/submissions/{submission}{path.replace('ID', submission)}"
            answer = await other.request(method, url)
        assert (answer.status_code, answer.json()["code"]) == (404, "submission_not_found")
    assert (await client.get(f"/api/submissions/{graded['id']}")).json() == graded


async def test_foreign_attempt_is_not_compared(app: FastAPI, client: httpx2.AsyncClient) -> None:
    mine = await grade(client, {"main.py": BROKEN})
    async with browser(app) as other:
        foreign = await grade(other, {"main.py": BROKEN})
    answer = await client.get(
        f"/api/submissions/{mine['id']}/diff", params={"older": foreign["id"]}
    )
    assert (answer.status_code, answer.json()["code"]) == (404, "submission_not_found")
