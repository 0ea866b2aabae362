"""Every attack in every sandbox: it gets nothing, it ends, it leaves nothing, the next is right."""

import asyncio

import pytest

from greenroom.judge import Verdict
from greenroom.judge.host.box import Outcome
from greenroom.judge.host.job import Job
from greenroom.judge.host.pool import Pool
from greenroom.judge.limits import Limits
from greenroom.judge.sandboxes import NAMES
from tests.attacks import boxes, expectations, grades
from tests.attacks.arena import Arena
from tests.attacks.programs import Program, list_programs

_LIMITS = Limits(start_s=2.0, total_s=4.0)
# These have tests of their own.
_OTHER_KINDS = {"pair", "restart", "tests", "tests-conftest", "run"}
_MOST_REPORT_BYTES = 4 << 20
# What is asked for its results gets the time to have some.
_PROBE_LIMITS = Limits(start_s=8.0, total_s=4.0)


def _is_run(program: Program, sandbox: str) -> bool:
    # What is planted by the first run of a kind `twice` would stay on the machine.
    is_harmless = program.family in expectations.HARMLESS_FAMILIES and program.kind != "twice"
    return sandbox != "process" or is_harmless


_CASES = [
    pytest.param(
        program,
        sandbox,
        id=f"{sandbox}-{program.name}",
        marks=expectations.marks_of(program, sandbox),
    )
    for sandbox in NAMES
    for program in list_programs()
    if program.kind not in _OTHER_KINDS and _is_run(program, sandbox)
]


@pytest.mark.parametrize(("program", "arena"), _CASES, indirect=["arena"])
async def test_attack_gets_nothing(program: Program, arena: Arena) -> None:
    if program.kind in grades.KINDS:
        await _grade(program, arena.pool)
    else:
        # What is planted by the first run of such a program is sought by its second.
        for _ in range(2 if program.kind == "twice" else 1):
            outcome = await _run(program, arena.pool)
            assert outcome.wall_s < _LIMITS.total_s * 3
            end = expectations.end_of(outcome)
            assert end == expectations.ENDS.get(program.name, end)
            assert len(outcome.output) < _LIMITS.output_bytes + 100
    await arena.require_clean()


@pytest.mark.parametrize("arena", ["process"], indirect=True)
@pytest.mark.parametrize("kind", sorted(grades.KINDS))
async def test_right_app_passes_the_same_checks(kind: str, arena: Arena) -> None:
    report = await grades.grade(arena.pool, grades.RIGHT_APP, kind=kind, limits=Limits())
    assert report.verdict is Verdict.PASSED


async def _grade(program: Program, pool: Pool) -> None:
    report = await grades.grade(pool, program.source, kind=program.kind)
    assert report.verdict is not Verdict.NOT_GRADED
    if program.kind != "noise":
        wanted = expectations.VERDICTS.get(program.name, report.verdict)
        assert report.verdict is wanted is not Verdict.PASSED
    # It can be stored and sent, whatever came back.
    assert len(report.model_dump_json().encode()) < _MOST_REPORT_BYTES


async def _run(program: Program, pool: Pool) -> Outcome:
    is_probe = program.kind in ("probe", "probe-ok", "artefact", "twice")
    limits = _PROBE_LIMITS if is_probe else _LIMITS
    async with pool.open(Job("app", {"main.py": program.source}, limits)) as box:
        is_up = await box.started()
        if program.kind == "fail":
            assert not (is_up and await boxes.is_right(box))
        elif is_probe:
            results = await boxes.results_of(box) if is_up else None
            if results is None:
                assert not box.alive
            else:
                assert _successes(results) <= expectations.lets_through(program.name, pool.sandbox)
        elif is_up and program.kind == "dos":
            await boxes.results_of(box)
        if program.name in expectations.ENDS:
            await asyncio.wait_for(box.ended(), _LIMITS.total_s)
        return await box.stop()


def _successes(results: dict[str, str]) -> set[str]:
    return {name for name, value in results.items() if value.startswith("PWNED")}
