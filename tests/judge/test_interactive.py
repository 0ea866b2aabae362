"""Apps that are called by hand, and scripts."""

import pytest

from greenroom.judge import DidNotStart, Exercise, Judge, Limits, RefusedFiles

APP = """
import asyncio, os
from fastapi import FastAPI, Request
app = FastAPI()
print("starting")
@app.api_route("/echo", methods=["GET", "POST", "PATCH"])
async def echo(request: Request):
    print("called")
    return {"q": request.query_params.get("q"), "x": request.headers.get("x"),
            "body": (await request.body()).decode()}
@app.get("/die")
def die(): os._exit(1)
"""


async def test_app_is_called_by_hand(judge: Judge, unit_exercise: Exercise) -> None:
    async with judge.serve(unit_exercise, {"main.py": APP}) as run:
        answered = await run.request(
            "POST", "/echo?q=1", headers=[("X", "y"), ("Content-Type", "text/plain")], body="hé"
        )
        assert answered.error is None
        assert answered.exchange.response is not None
        assert answered.exchange.response.body == '{"q":"1","x":"y","body":"hé"}'
        assert ("Content-Type", "text/plain") in answered.exchange.request.headers
        patched = await run.request("PATCH", "/echo")
        assert patched.exchange.response is not None
        assert patched.exchange.response.status == 200
        text, offset = run.log()
        assert "starting" in text
        assert run.alive
        assert run.versions["fastapi"]
        await run.request("GET", "/echo")
        assert run.log(offset)[0] == "called\n"


SLOW_ENDING = """
import asyncio
from typing import Annotated
from fastapi import Depends, FastAPI
app, kept = FastAPI(), []
async def session():
    yield
    await asyncio.sleep(0.1)
    kept.append("committed")
@app.get("/write")
def write(session: Annotated[None, Depends(session)]): ...
@app.get("/kept")
def read(): return kept
"""


async def test_settling_waits_for_what_comes_after_the_answer(judge: Judge) -> None:
    async with judge.serve_source(SLOW_ENDING) as run:
        await run.request("GET", "/write")
        await run.settle()
        answered = await run.request("GET", "/kept")
    assert answered.exchange.response is not None
    assert answered.exchange.response.body == '["committed"]'


async def test_dead_app_is_told_in_words(judge: Judge) -> None:
    async with judge.serve_source(APP) as run:
        died = await run.request("GET", "/die")
        assert died.exchange.response is None
        assert died.error == "The connection was closed before the answer was whole."
        await run.ended()
        assert not run.alive
        gone = await run.request("GET", "/echo")
        assert gone.error == "The app no longer accepts connections."
        outcome = await run.stop()
        assert outcome.exit_code == 1
        assert await run.stop() == outcome


@pytest.mark.parametrize(
    ("method", "path", "headers"),
    [
        ("GET", "/x", [("bad header", "y")]),
        ("GET", "/x", [("X", "a\r\nY: b")]),
        ("G ET", "/x", []),
        ("GET", "/x", [("X", "\ud800")]),
        ("GET", "/\ud800", []),
        ("GET", "/x", [("Content-Length", "5")]),
        ("GET", "/" + "x" * 70_000, []),
    ],
)
async def test_impossible_request_is_told_in_words(
    judge: Judge, method: str, path: str, headers: list[tuple[str, str]]
) -> None:
    async with judge.serve_source(APP) as run:
        answered = await run.request(method, path, headers=headers)
    assert answered.error is not None
    assert answered.exchange.response is None
    assert answered.exchange.model_dump_json()


async def test_app_that_does_not_start_says_why(judge: Judge) -> None:
    with pytest.raises(DidNotStart) as failed:
        async with judge.serve_source("api = 1\n"):
            pytest.fail("it must not start")
    assert failed.value.message.startswith("main.py has no `app`")
    assert "Error loading ASGI app" in failed.value.output


async def test_served_files_are_validated(judge: Judge, unit_exercise: Exercise) -> None:
    with pytest.raises(RefusedFiles):
        async with judge.serve(unit_exercise, {"ledger.py": ""}):
            pytest.fail("it must not start")


async def test_script_runs_as_main(judge: Judge) -> None:
    source = "import sys, helper\nprint(__name__, helper.x)\nsys.exit(3)\n"
    result = await judge.run_script(source, files={"helper.py": "x = 7"})
    assert (result.exit_code, result.output) == (3, "__main__ 7\n")
    assert not result.timed_out
    assert result.limit is None
    assert result.versions["python"]
    assert result.ms > 0


async def test_script_shows_its_own_frames(judge: Judge) -> None:
    result = await judge.run_script("def f():\n    assert 1 == 2, 'no'\nf()\n")
    assert result.exit_code == 1
    assert result.output.splitlines()[-1] == "AssertionError: no"
    assert 'File "main.py", line 2, in f' in result.output
    assert "/" not in result.output


async def test_endless_script_is_timed_out(judge: Judge) -> None:
    result = await judge.run_script("while True: pass", limits=Limits(total_s=0.3))
    assert result.timed_out
    assert result.exit_code is None


async def test_script_over_a_limit_names_it(judge: Judge) -> None:
    result = await judge.run_script("while True: print('x' * 1000)")
    assert result.limit == "output"
    assert not result.timed_out


async def test_script_may_not_bring_a_library(judge: Judge) -> None:
    with pytest.raises(RefusedFiles):
        await judge.run_script("", files={"fastapi.py": ""})
