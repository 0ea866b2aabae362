"""Interactive runs: one each, called by hand, ended in time, told why."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import httpx2
import pytest
from fastapi import FastAPI

from greenroom.judge import Exercise
from greenroom.kit.ids import new_id
from greenroom.practice.errors import RunsFullError
from greenroom.practice.runs import Program, Run, Runs
from greenroom.practice.schemas import RunRequest
from tests.attacks.boxes import until
from tests.practice.road import BROKEN, SLUG, browser, grade, solution_of

TOPIC = "04-dependency-injection/dependency-caching"
APP_EXAMPLE = f"{TOPIC}/one_value_per_request"
ECHO = (
    "import os\nfrom fastapi import FastAPI, Request\n\napp = FastAPI()\n\n\n"
    '@app.post("/echo")\nasync def echo(request: Request) -> dict[str, str]:\n'
    '    body = (await request.body()).decode()\n    print("got", body)\n'
    '    return {"body": body, "x": request.headers.get("x-own", "")}\n\n\n'
    '@app.get("/die")\ndef die() -> None:\n    os._exit(3)\n'
)


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[httpx2.AsyncClient]:
    """A learner whose run ends with the test: there are few places."""
    async with browser(app) as client:
        yield client
        await app.state.runs.close()
        app.state.runs._runs.clear()


@pytest.fixture
async def runs(app: FastAPI) -> AsyncIterator[Runs]:
    """Runs that end soon."""
    await app.state.judge_warmed.wait()
    runs = Runs(app.state.judge, app.state.grading, most=1, most_s=30, idle_s=0.5)
    yield runs
    await runs.close()


async def start(client: httpx2.AsyncClient, **what: object) -> dict[str, Any]:
    answer = await client.post("/api/runs", json=what)
    assert answer.status_code == 201, answer.text
    run: dict[str, Any] = answer.json()
    return run


async def echo(client: httpx2.AsyncClient) -> dict[str, Any]:
    return await start(client, exercise=SLUG, files={"main.py": ECHO})


async def send(client: httpx2.AsyncClient, run: dict[str, Any], **request: object) -> Any:
    answer = await client.post(f"/api/runs/{run['id']}/requests", json=request)
    assert answer.status_code == 200, answer.text
    return answer.json()


def program(source: str) -> Program:
    exercise = Exercise.from_parts("test", {"main.py": source})
    return Program("app", exercise, {"main.py": source})


def script(source: str) -> Program:
    return replace(program(source), kind="script")


async def test_app_answers_and_shows_its_log(client: httpx2.AsyncClient) -> None:
    run = await echo(client)
    assert (run["kind"], run["state"], run["message"]) == ("app", "ready", None)
    assert run["versions"]["fastapi"]
    assert run["expires_at"]
    sent = await send(
        client, run, method="POST", path="/echo?a=1", headers=[["X-Own", "1"]], body="hé"
    )
    exchange = sent["exchange"]
    assert exchange["response"]["status"] == 200
    assert '"x":"1"' in exchange["response"]["body"]
    assert (sent["error"], exchange["request"]["path"]) == (None, "/echo?a=1")
    assert sent["curl"].startswith("curl ")
    log = (await client.get(f"/api/runs/{run['id']}/log")).json()
    assert "got hé" in log["text"]
    rest = await client.get(f"/api/runs/{run['id']}/log", params={"since": log["next"]})
    assert (rest.json()["text"], rest.json()["state"]) == ("", "ready")


async def test_exercise_runs_with_its_read_only_files(
    app: FastAPI, client: httpx2.AsyncClient
) -> None:
    run = await start(client, exercise=SLUG, files=solution_of(app))
    sent = await send(client, run, path="/status")
    assert sent["exchange"]["response"]["body"] == '{"status":"ok"}'


async def test_example_runs_as_it_is_and_edited(client: httpx2.AsyncClient) -> None:
    run = await start(client, example=APP_EXAMPLE)
    assert run["state"] == "ready"
    edited = await start(client, example=APP_EXAMPLE, files={"main.py": ECHO})
    sent = await send(client, edited, method="POST", path="/echo", body="x")
    assert sent["exchange"]["response"]["status"] == 200


async def test_script_runs_to_its_end(app: FastAPI, client: httpx2.AsyncClient) -> None:
    scripts = [
        f"{topic.slug}/{name}"
        for topic in app.state.catalog.topics
        if topic.content
        for name, example in topic.content.examples.items()
        if example.runs_as == "script"
    ]
    run = await start(client, example=scripts[0])
    assert (run["kind"], run["state"]) == ("script", "ended")
    assert run["message"] == "It ended with exit code 0."
    assert run["output"] == (await client.get(f"/api/runs/{run['id']}/log")).json()["text"]
    assert run["output"]
    assert run["ms"] > 0
    failing = await start(client, example=scripts[0], files={"main.py": "raise SystemExit(4)"})
    assert failing["message"] == "It ended with exit code 4."


async def test_app_that_does_not_start_says_why(client: httpx2.AsyncClient) -> None:
    run = await start(client, exercise=SLUG, files={"main.py": BROKEN})
    assert run["state"] == "ended"
    assert run["message"].startswith("App did not start.")
    assert "no_such_name" in run["message"]
    assert "main.py" in run["output"]
    assert run["expires_at"] is None
    answer = await client.post(f"/api/runs/{run['id']}/requests", json={"path": "/"})
    assert (answer.status_code, answer.json()["code"]) == (409, "run_ended")


async def test_new_run_ends_the_old(app: FastAPI, client: httpx2.AsyncClient) -> None:
    old = await echo(client)
    [ended] = app.state.runs._runs.values()
    new = await echo(client)
    assert ended.message == "Another one was started."
    assert ended.living.done()
    answer = await client.get(f"/api/runs/{old['id']}/log")
    assert (answer.status_code, answer.json()["code"]) == (404, "run_not_found")
    assert (await send(client, new, path="/die"))["error"]
    assert len(app.state.runs._runs) == 1


async def test_many_starts_at_once_leave_one(app: FastAPI, client: httpx2.AsyncClient) -> None:
    await client.post(f"/api/exercises/{SLUG}/hints")  # the same learner from here on
    started = await asyncio.gather(*(echo(client) for _ in range(4)))
    ready = [run for run in started if run["state"] == "ready"]
    assert len(ready) >= 1
    [last] = app.state.runs._runs.values()
    assert (await client.get(f"/api/runs/{last.id}/log")).json()["state"] == "ready"
    assert {run["message"] for run in started} <= {None, "Another one was started."}


async def test_death_of_the_app_is_told(client: httpx2.AsyncClient) -> None:
    run = await echo(client)
    sent = await send(client, run, path="/die")
    assert sent["exchange"]["response"] is None
    assert sent["error"]
    answer = await client.post(f"/api/runs/{run['id']}/requests", json={"path": "/"})
    assert (answer.status_code, answer.json()["code"]) == (409, "run_ended")
    assert "exit code 3" in answer.json()["detail"]
    assert (await client.get(f"/api/runs/{run['id']}/log")).json()["state"] == "ended"


async def test_stopping_is_safe_to_repeat(client: httpx2.AsyncClient) -> None:
    run = await echo(client)
    assert (await client.delete(f"/api/runs/{run['id']}")).status_code == 204
    assert (await client.delete(f"/api/runs/{run['id']}")).status_code == 204
    assert (await client.get(f"/api/runs/{run['id']}/log")).json()["state"] == "ended"


@pytest.mark.parametrize(
    "request_", [{"path": "no-slash"}, {"path": "/", "method": "get"}, {"path": "/" * 4001}]
)
async def test_bad_requests_are_refused(
    client: httpx2.AsyncClient, request_: dict[str, object]
) -> None:
    run = await echo(client)
    answer = await client.post(f"/api/runs/{run['id']}/requests", json=request_)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")


async def test_request_that_cannot_be_sent_is_told(client: httpx2.AsyncClient) -> None:
    run = await echo(client)
    for headers in ([["X-A\r\nX-B", "1"]], [["X-A", "1\r\nX-B: 2"]], [["", "1"]], [["X", "ü€"]]):
        sent = await send(client, run, path="/echo", method="POST", headers=headers)
        assert sent["error"] or sent["exchange"]["response"]
    assert (await send(client, run, path="/echo", method="POST"))["error"] is None


@pytest.mark.parametrize(
    ("what", "status", "code"),
    [
        ({}, 422, "run_source"),
        ({"exercise": SLUG, "example": APP_EXAMPLE}, 422, "run_source"),
        ({"exercise": "no-such-one"}, 404, "exercise_not_found"),
        ({"example": "no/such/one"}, 404, "example_not_found"),
        ({"exercise": SLUG, "files": {"../main.py": ""}}, 422, "files_refused"),
        ({"example": APP_EXAMPLE, "files": {"other.py": ""}}, 422, "files_refused"),
        ({"example": APP_EXAMPLE, "files": {"main.py": "x" * 256_001}}, 422, "files_refused"),
    ],
)
async def test_bad_wishes_are_refused(
    client: httpx2.AsyncClient, what: dict[str, object], status: int, code: str
) -> None:
    answer = await client.post("/api/runs", json=what)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


async def test_foreign_run_is_not_found(app: FastAPI, client: httpx2.AsyncClient) -> None:
    run = await echo(client)
    async with browser(app) as other:
        for run_id in (run["id"], str(uuid4())):
            for method, path in (("GET", "/log"), ("POST", "/requests"), ("DELETE", "")):
                url = f"/api/runs/{run_id}{path}"
                answer = await other.request(method, url, json={"path": "/"})
                assert (answer.status_code, answer.json()["code"]) == (404, "run_not_found")
    assert (await client.get(f"/api/runs/{run['id']}/log")).json()["state"] == "ready"


async def wait_for_end(run: Run) -> str | None:
    assert run.living
    await asyncio.wait({run.living}, timeout=10)
    return run.message


async def test_idle_app_is_stopped_but_a_used_one_stays(runs: Runs) -> None:
    learner = new_id()
    started = await runs.start(learner, program(ECHO))
    run = runs.get(started.id, learner_id=learner)
    began = run.began
    for _ in range(4):
        await runs.send(run, RunRequest(method="POST", path="/echo", body="x"))
        await asyncio.sleep(0.2)
    assert run.used - began > 0.5
    assert run.state == "ready"
    assert await wait_for_end(run) == "It was stopped after 0.5 s without a request."


async def test_app_is_stopped_at_the_latest(app: FastAPI) -> None:
    runs = Runs(app.state.judge, app.state.grading, most=1, most_s=0.3, idle_s=60)
    learner = new_id()
    started = await runs.start(learner, program(ECHO))
    run = runs.get(started.id, learner_id=learner)
    assert await wait_for_end(run) == "It was stopped after 0.3 s."


async def test_places_are_few(runs: Runs) -> None:
    learner, other = new_id(), new_id()
    await runs.start(learner, program(ECHO))
    with pytest.raises(RunsFullError):
        await runs.start(other, program(ECHO))
    again = await runs.start(learner, program(ECHO))  # takes its own place
    await runs.stop(runs.get(UUID(str(again.id)), learner_id=learner))
    assert (await runs.start(other, program(ECHO))).state == "ready"


async def test_running_apps_hold_up_no_grade(app: FastAPI, client: httpx2.AsyncClient) -> None:
    runs = Runs(app.state.judge, app.state.grading, most=4, idle_s=60)
    for _ in range(4):
        assert (await runs.start(new_id(), program(ECHO))).state == "ready"
    async with asyncio.timeout(20):
        assert (await grade(client, solution_of(app)))["verdict"] == "passed"
    await runs.close()


async def test_scripts_wait_in_the_line_of_grades(app: FastAPI, runs: Runs) -> None:
    queue = app.state.grading.queue
    async with AsyncExitStack() as places:
        for number in range(app.state.judge.slots):
            await places.enter_async_context(queue.turn(f"other-{number}", owner="other"))
        learner = new_id()
        starting = asyncio.create_task(runs.start(learner, script("print(1)")))
        await until(lambda: sum(queue.waiting().values()) == 1)
        run = runs.get(next(iter(runs._runs.values())).id, learner_id=learner)
        assert queue.ahead(str(run.id)) == 0
        assert sum((await app.state.judge.status()).waiting.values()) == 0
        await runs.stop(run)
        assert sum(queue.waiting().values()) == 0
        assert (await starting).message == "It was stopped."
    assert (await runs.start(new_id(), script("print(2)"))).output == "2\n"


async def test_old_ends_are_forgotten(app: FastAPI) -> None:
    runs = Runs(app.state.judge, app.state.grading, most=9, most_s=0.0, idle_s=60)
    for _ in range(3):
        await runs.start(new_id(), program("raise ValueError\n"))
    assert len(runs._runs) == 1
