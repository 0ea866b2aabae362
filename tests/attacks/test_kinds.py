"""Attacks on a restart, on the learner's tests, and on an app that is called by hand."""

import asyncio
import json
from dataclasses import replace
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

from greenroom.judge import Limits, Report, Verdict, load_exercise
from greenroom.judge.host import interactive
from greenroom.judge.host.grading import Grade
from greenroom.judge.host.interactive import InteractiveRun
from greenroom.judge.host.job import Job
from greenroom.judge.host.testing import grade_tests
from greenroom.judge.sandboxes import NAMES
from tests.attacks import expectations, grades
from tests.attacks.arena import Arena
from tests.attacks.expectations import marks_of
from tests.attacks.programs import Program, list_programs
from tests.judge.page_exercise import IMPORTS, STATUS, write_exercise

_LIMITS = Limits(start_s=5.0, check_s=4.0, total_s=6.0)
_MOST_REPORT_BYTES = 1 << 20
_PAUSE_S = 0.2


def _cases(*kinds: str) -> list[ParameterSet]:
    """Each program of these kinds in each sandbox."""
    return [
        pytest.param(
            program, sandbox, id=f"{sandbox}-{program.name}", marks=marks_of(program, sandbox)
        )
        for sandbox in NAMES
        for program in list_programs()
        if program.kind in kinds
        if sandbox != "process" or program.name not in expectations.NOT_IN_PROCESS
    ]


@pytest.mark.parametrize(
    ("program", "arena"), _cases("restart"), indirect=["arena"], scope="session"
)
async def test_restart_hands_nothing_on(program: Program, arena: Arena) -> None:
    for _ in range(expectations.runs_of(program.name)):
        report = await grades.grade(arena.pool, program.source, kind="restart", limits=_LIMITS)
        _require(report, program)
    await arena.require_clean()


@pytest.mark.parametrize(
    ("program", "arena"),
    _cases("tests", "tests-conftest"),
    indirect=["arena"],
)
async def test_tests_harm_nobody(program: Program, arena: Arena, tmp_path: Path) -> None:
    files = {"test_app.py": program.source}
    if program.kind == "tests-conftest":
        files = {"test_app.py": IMPORTS + STATUS, "conftest.py": program.source}
    exercise = load_exercise(write_exercise(tmp_path))
    exercise = replace(exercise, limits=_LIMITS)
    grade = Grade(exercise=exercise, seed=7, limits=_LIMITS, files={**exercise.starter, **files})
    report = await grade_tests(arena.pool, grade, library=frozenset({"pytest"}))
    _require(report, program)
    await arena.require_clean()


@pytest.mark.parametrize(("program", "arena"), _cases("run"), indirect=["arena"])
async def test_run_by_hand_ends_when_it_has_to(
    program: Program, arena: Arena, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(interactive, "REQUEST_S", _PAUSE_S)
    files = {"main.py": program.source}
    async with arena.pool.open(Job("app", files, Limits()), priority="interactive") as box:
        assert await box.started()
        run = InteractiveRun(box, files)
        answers = await asyncio.gather(*(run.request("GET", "/items/7") for _ in range(8)))
        assert all(answer.exchange.response or answer.error for answer in answers)
        wanted = expectations.ENDS.get(program.name)
        if wanted is not None:
            await asyncio.wait_for(run.ended(), 20)
        _read_whole_log(run)
        assert expectations.end_of(await run.stop()) == (wanted or "by the host")
    await arena.require_clean()


def _read_whole_log(run: InteractiveRun) -> None:
    """In steps, as a page does; every text can be sent."""
    offset = -1
    after = 0
    while after > offset:
        text, offset, after = *run.log(after), after
        json.dumps(text).encode("ascii")
    for since in range(0, 600, 7):
        text, after = run.log(since)
        assert after >= since
        assert len(text.encode()) <= Limits().output_bytes * 6


def _require(report: Report, program: Program) -> None:
    assert report.verdict is not Verdict.NOT_GRADED
    assert report.verdict in expectations.verdicts_over(program.name), (
        report.verdict,
        report.message,
    )
    # It can be stored and sent, whatever came back.
    assert len(report.model_dump_json().encode()) < _MOST_REPORT_BYTES
