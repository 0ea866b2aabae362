"""Grading through a real box: the model topic, whole, and every verdict."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from greenroom.judge import (
    Exercise,
    Judge,
    Limits,
    Progress,
    Report,
    Verdict,
    as_pytest,
    load_exercise,
    pattern_of,
)
from tests.judge.conftest import TOPIC

EXERCISES = ["one-unit-of-work", "one-lookup-per-request"]
HELLO = "from fastapi import FastAPI\napp = FastAPI()\n"
CHECKS = """
from greenroom.judge import ServedApp, check

@check("It says hello", task=1, visible=True)
async def hello(app: ServedApp) -> None:
    (await app.get("/hello")).must_have(status=200, json={"hello": "world"})

@check("It says bye", task=1)
async def bye(app: ServedApp) -> None:
    (await app.get("/bye")).must_have(status=200, json={"bye": "world"})
"""


def routes(hello: str, bye: str = "return {'bye': 'world'}") -> str:
    return (
        f"import os, sys, time\n{HELLO}\n"
        f"@app.get('/hello')\ndef hello():\n    {hello}\n\n"
        f"@app.get('/bye')\ndef bye():\n    {bye}\n"
    )


RIGHT = "return {'hello': 'world'}"


def small(checks: str = CHECKS, **limits: Any) -> Exercise:
    exercise = Exercise.from_parts("small", {"main.py": HELLO}, checks=checks)
    return replace(exercise, limits=replace(Limits(), **limits))


async def graded(judge: Judge, source: str, **limits: Any) -> Report:
    return await judge.grade(small(**limits), {"main.py": source})


def failed(report: Report) -> list[str]:
    return [check.name for check in report.checks if check.passed is False]


@pytest.mark.parametrize("name", EXERCISES)
async def test_starter_fails_and_passes_something(judge: Judge, name: str) -> None:
    exercise = load_exercise(TOPIC / "exercises" / name)
    report = await judge.grade(exercise, {})
    assert report.verdict is Verdict.NOT_YET
    assert 0 < report.passed < len(report.checks)
    assert report.message == f"Not yet, {report.passed} of {len(report.checks)}"


@pytest.mark.parametrize("name", EXERCISES)
async def test_every_solution_passes(judge: Judge, name: str) -> None:
    exercise = load_exercise(TOPIC / "exercises" / name)
    for solution in exercise.solutions:
        report = await judge.grade(exercise, solution.files)
        assert (solution.name, failed(report)) == (solution.name, [])
        assert report.verdict is Verdict.PASSED


@pytest.mark.parametrize("name", EXERCISES)
async def test_every_mistake_fails_its_checks_and_is_diagnosed(judge: Judge, name: str) -> None:
    exercise = load_exercise(TOPIC / "exercises" / name)
    recorded = []
    for mistake in exercise.mistakes:
        report = await judge.grade(exercise, mistake.files)
        assert (mistake.name, failed(report)) == (mistake.name, list(mistake.fails))
        recorded.append(replace(mistake, pattern=pattern_of(report)))
    known = replace(exercise, mistakes=tuple(recorded))
    patterns = [json.dumps(mistake.pattern, sort_keys=True) for mistake in recorded]
    for mistake in recorded:
        report = await judge.grade(known, mistake.files)
        is_alone = patterns.count(json.dumps(mistake.pattern, sort_keys=True)) == 1
        named = report.mistake.name if report.mistake else None
        assert named == (mistake.name if is_alone else None)


async def test_report_tells_all(judge: Judge, unit_exercise: Exercise) -> None:
    report = await judge.grade(unit_exercise, {}, seed=7, submission="mine")
    told = json.loads(report.model_dump_json())
    assert list(told) == [
        "schema", "submission", "exercise", "sandbox", "verdict", "message", "checks", "mistake",
        "output", "phases_ms", "limits", "usage", "versions", "seed",
    ]  # fmt: skip
    assert (told["schema"], told["submission"], told["exercise"]) == (1, "mine", "one-unit-of-work")
    assert (told["sandbox"], told["seed"], told["mistake"]) == (judge.sandbox, 7, None)
    check = told["checks"][0]
    assert list(check) == [
        "name", "title", "task", "visible", "passed", "part", "sent", "needed", "got", "exchanges",
    ]  # fmt: skip
    assert (check["name"], check["task"], check["visible"]) == ("one_unit", 1, True)
    assert (check["part"], check["sent"]) == ("needed", "GET /ledger/units")
    assert check["needed"].startswith("one unit that keeps both lines of ")
    assert check["got"].startswith('200 [{"number":1,')
    posted = check["exchanges"][0]
    assert posted["request"]["method"] == "POST"
    assert posted["response"]["status"] == 201
    assert ["Content-Type", "application/json"] in posted["request"]["headers"]
    assert {"queue", "handover", "files", "import", "ready", "checks", "teardown"} <= set(
        told["phases_ms"]
    )
    assert told["limits"]["memory_bytes"] == 256 << 20
    assert told["usage"]["wall_s"] > 0
    assert told["usage"]["peak_memory_bytes"] > 1 << 20
    assert told["versions"] == judge.versions
    assert set(judge.versions) == {"python", "fastapi", "starlette", "pydantic", "uvicorn"}


def sent_bodies(report: Report) -> list[list[str]]:
    return [[e.request.body for e in check.exchanges] for check in report.checks]


async def test_seed_replays_exactly(judge: Judge, unit_exercise: Exercise) -> None:
    files = unit_exercise.solutions[0].files
    first = await judge.grade(unit_exercise, files)
    second = await judge.grade(unit_exercise, files, seed=first.seed)
    other = await judge.grade(unit_exercise, files, seed=first.seed + 1)
    assert sent_bodies(first) == sent_bodies(second)
    assert sent_bodies(first) != sent_bodies(other)


async def test_values_of_a_check_do_not_depend_on_others(
    judge: Judge, unit_exercise: Exercise
) -> None:
    files = unit_exercise.solutions[0].files
    whole = await judge.grade(unit_exercise, files, seed=5)
    alone = replace(unit_exercise, checks=unit_exercise.checks[2:3])
    report = await judge.grade(alone, files, seed=5)
    assert sent_bodies(report) == sent_bodies(whole)[2:3]


async def test_visible_checks_alone_are_a_run(judge: Judge, unit_exercise: Exercise) -> None:
    report = await judge.grade(unit_exercise, {}, only="visible", priority="run")
    assert [check.visible for check in report.checks] == [True] * 3


async def test_progress_is_told_in_order(judge: Judge) -> None:
    told: list[Progress] = []
    await judge.grade(small(), {"main.py": routes(RIGHT)}, on_progress=told.append)
    steps = [p for p in told if p.kind != "queued"]
    assert [p.kind for p in steps] == ["starting", "ready", "checks", "checks", "verdict"]
    assert [(p.done, p.total) for p in steps[2:4]] == [(1, 2), (2, 2)]
    assert steps[-1].verdict is Verdict.PASSED


async def test_crash_in_a_check_is_crashed(judge: Judge) -> None:
    report = await graded(judge, routes("os._exit(3)"))
    assert report.verdict is Verdict.CRASHED
    assert report.message == "App crashed. It ended itself with exit code 3 during GET /hello."
    assert [check.passed for check in report.checks] == [False, None]
    assert report.checks[0].part == "no_answer"


async def test_crash_by_signal_names_it(judge: Judge) -> None:
    report = await graded(judge, routes(RIGHT, "import ctypes; ctypes.string_at(0)"))
    assert report.verdict is Verdict.CRASHED
    assert report.message == "App crashed. It was ended by SIGSEGV during GET /bye."
    assert [check.passed for check in report.checks] == [True, False]


async def test_slow_request_is_timed_out_and_later_checks_run(judge: Judge) -> None:
    report = await graded(judge, routes("time.sleep(60)"), check_s=0.3)
    assert report.verdict is Verdict.TIMED_OUT
    assert "GET /hello had no answer in time" in report.message
    assert [check.passed for check in report.checks] == [False, True]
    assert report.checks[0].part == "timeout"
    assert report.checks[0].exchanges[0].response is None


async def test_whole_time_ends_the_checks(judge: Judge) -> None:
    report = await graded(judge, routes("time.sleep(60)"), total_s=0.3)
    assert report.verdict is Verdict.TIMED_OUT
    assert [check.passed for check in report.checks] == [False, None]


async def test_memory_limit_is_reached(judge: Judge) -> None:
    hoard = "x = [bytearray(b'x' * (1 << 20)) for _ in range(2000)]; time.sleep(9)"
    report = await graded(judge, routes(hoard), memory_bytes=128 << 20)
    assert report.verdict is Verdict.LIMIT_REACHED
    assert report.message.startswith("Limit reached: memory.")


async def test_output_limit_is_reached(judge: Judge) -> None:
    flood = "[print('x' * 1000) for _ in range(10000)]; sys.stdout.flush(); time.sleep(9)"
    report = await graded(judge, routes(flood), output_bytes=10_000)
    assert report.verdict is Verdict.LIMIT_REACHED
    assert len(report.output) < 12_000


async def test_error_in_the_app_is_not_yet(judge: Judge) -> None:
    report = await graded(judge, routes("raise RuntimeError('no')"))
    assert report.verdict is Verdict.NOT_YET
    assert (report.checks[0].part, report.checks[0].needed) == ("status", "200")
    assert "RuntimeError: no" in report.output


async def test_refused_files_run_nothing(judge: Judge) -> None:
    report = await judge.grade(small(), {"json.py": "", "main.py": HELLO})
    assert report.verdict is Verdict.REFUSED
    assert report.message.startswith("Refused, nothing ran. json.py ")
    assert [check.passed for check in report.checks] == [None, None]
    assert report.usage.wall_s == 0


async def test_symlink_in_a_folder_is_refused(judge: Judge, tmp_path: Path) -> None:
    (tmp_path / "main.py").symlink_to("/etc/passwd")
    report = await judge.grade(small(), tmp_path)
    assert report.verdict is Verdict.REFUSED
    assert "symbolic link" in report.message


BUG = CHECKS.replace('(await app.get("/hello"))', "nonsense; (await app.get('/hello'))")
SHAPE = CHECKS.replace(
    '.must_have(status=200, json={"hello": "world"})', ".json()['hello']['name']"
)


async def test_bug_in_a_check_is_our_fault(judge: Judge) -> None:
    report = await judge.grade(small(BUG), {"main.py": routes(RIGHT)})
    assert report.verdict is Verdict.NOT_GRADED
    assert "hello raised NameError" in report.message


async def test_odd_answer_is_never_our_fault(judge: Judge) -> None:
    report = await judge.grade(small(SHAPE), {"main.py": routes(RIGHT)})
    assert report.verdict is Verdict.NOT_YET
    assert report.checks[0].part == "unreadable"
    assert "The answer could not be read: TypeError" in (report.checks[0].got or "")


async def test_hostile_answers_are_not_our_fault(judge: Judge) -> None:
    bodies: Sequence[str] = (
        "'[' * 100000", "'{\"i\": ' + '9' * 900000 + '}'", "b'\\xff\\xfe'", "'\\\\ud800'", "'NaN'",
    )  # fmt: skip
    for body in bodies:
        hello = f"from fastapi import Response; return Response({body})"
        report = await judge.grade(small(), {"main.py": routes(hello)})
        assert report.verdict is Verdict.NOT_YET
        assert report.checks[0].part == "body"
        assert report.model_dump_json()


FORGED = """
import asyncio, os, socket
for fd in range(3, 64):
    try: os.write(fd, (1).to_bytes(8, "little"))
    except OSError: pass
for fd in range(3, 64):
    try:
        listener = socket.socket(fileno=fd)
        if listener.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN): break
        listener.detach()
    except OSError: pass
async def answer(reader, writer):
    writer.write(REPLY)
    await writer.drain()
    await reader.read()
async def main():
    server = await asyncio.start_unix_server(answer, sock=listener)
    await server.serve_forever()
asyncio.run(main())
"""
REPLIES = {
    "bomb of headers": (b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 20_000, Verdict.NOT_YET),
    "two answers": (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}" * 2, Verdict.NOT_YET),
    "half an answer": (b"HTTP/1.1 200 OK\r\nContent-Le", Verdict.TIMED_OUT),
}


@pytest.mark.parametrize("name", REPLIES)
async def test_forged_readiness_helps_nobody(judge: Judge, name: str) -> None:
    reply, verdict = REPLIES[name]
    report = await graded(judge, f"REPLY = {reply!r}\n{FORGED}", check_s=0.5)
    assert report.verdict is verdict
    assert report.passed == 0


async def test_cancelled_grade_frees_its_slot(judge: Judge) -> None:
    slow = asyncio.create_task(graded(judge, routes("time.sleep(60)"), check_s=30.0))
    await asyncio.sleep(0.3)
    slow.cancel()
    with pytest.raises(asyncio.CancelledError):
        await slow
    async with asyncio.timeout(10):
        reports = await asyncio.gather(*(graded(judge, routes(RIGHT)) for _ in range(4)))
    assert {report.verdict for report in reports} == {Verdict.PASSED}


async def test_settle_and_restart_do_what_they_say(judge: Judge) -> None:
    checks = """
from greenroom.judge import ServedApp, check

@check("The background task is over after settle", task=1)
async def settles(app: ServedApp) -> None:
    await app.post("/work")
    await app.settle()
    (await app.get("/done")).must_have(json=1)

@check("A restart forgets what was in memory, and keeps what was written", task=1)
async def restarts(app: ServedApp) -> None:
    await app.restart()
    (await app.get("/done")).must_have(json=0)
    (await app.get("/file")).must_have(json="kept")

@check("A failure says that it came after a restart", task=1)
async def fails(app: ServedApp) -> None:
    await app.get("/done")
    await app.restart()
    (await app.get("/done")).must_have(json=1)
"""
    source = """
import time
from pathlib import Path
from typing import Any
from fastapi import BackgroundTasks, FastAPI
app = FastAPI()
done = []
def work():
    time.sleep(0.1)
    done.append(1)
    Path("file.txt").write_text("kept")
@app.post("/work")
def start(tasks: BackgroundTasks):
    tasks.add_task(work)
@app.get("/done")
def read(): return len(done)
@app.get("/file")
def read_file(): return Path("file.txt").read_text()
"""
    report = await judge.grade(small(checks), {"main.py": source})
    assert report.message == "Not yet, 2 of 3", report.model_dump_json()
    failed = report.checks[2]
    assert failed.sent == "GET /done\nafter a restart of the app"
    assert "restarted the app in between" in as_pytest(failed)
    assert "restarted" not in as_pytest(report.checks[1])


STREAM_CHECKS = """
import asyncio
from greenroom.judge import ServedApp, check

@check("Lines come one by one, and leaving disconnects", task=1)
async def streams(app: ServedApp) -> None:
    async with app.stream("GET", "/lines") as answer:
        answer.must_have(status=200)
        lines = answer.aiter_lines()
        assert [await anext(lines), await anext(lines)] == ["0", "1"]
    for _ in range(200):
        if (await app.get("/left")).json():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("the app notices that the client left")

@check("It documents itself", task=1)
async def documents(app: ServedApp) -> None:
    assert "/lines" in (await app.openapi())["paths"]

@check("Requests overlap", task=1)
async def overlap(app: ServedApp) -> None:
    first, second = await app.parallel(app.get("/meet"), app.get("/meet"))
    first.must_have(json=2)
    second.must_have(json=2)
"""
STREAM_APP = """
import asyncio
from fastapi import FastAPI
from fastapi.responses import StreamingResponse
app = FastAPI()
left, there = [], []
async def lines():
    try:
        for number in range(100000):
            yield f"{number}\\n"
            await asyncio.sleep(0.01)
    finally:
        left.append(1)
@app.get("/lines")
async def read_lines(): return StreamingResponse(lines())
@app.get("/left")
async def read_left(): return bool(left)
@app.get("/meet")
async def meet():
    there.append(1)
    while len(there) < 2:
        await asyncio.sleep(0.001)
    return len(there)
"""


async def test_streams_openapi_and_parallel_work(judge: Judge) -> None:
    report = await judge.grade(small(STREAM_CHECKS), {"main.py": STREAM_APP})
    assert report.message == "Passed, 3 of 3", report.model_dump_json()
