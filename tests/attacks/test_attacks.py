"""Every attack in every sandbox: it gets nothing, it ends, it leaves nothing, the next is right."""

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from greenroom.judge import Verdict
from greenroom.judge.host.box import Outcome
from greenroom.judge.host.job import Job
from greenroom.judge.host.pool import Pool
from greenroom.judge.limits import Limits
from tests.attacks import boxes, expectations, grades
from tests.attacks.programs import Program, list_programs

_SANDBOXES = ("namespaces", "confined", "process")
_LIMITS = Limits(start_s=2.0, total_s=4.0)
_MOST_REPORT_BYTES = 4 << 20
# What is asked for its results gets the time to have some.
_PROBE_LIMITS = Limits(start_s=8.0, total_s=4.0)


def _marks(program: Program, sandbox: str) -> list[pytest.MarkDecorator]:
    marks = [] if sandbox != "namespaces" else [pytest.mark.wall]
    return marks if program.name in expectations.SAMPLE else [*marks, pytest.mark.attacks_full]


def _is_run(program: Program, sandbox: str) -> bool:
    # What is planted by the first run of a kind `twice` would stay on the machine.
    is_harmless = program.family in expectations.HARMLESS_FAMILIES and program.kind != "twice"
    return sandbox != "process" or is_harmless


@dataclass(frozen=True, slots=True)
class Arena:
    """A warm pool in a folder of its own, and what there was of it at rest."""

    pool: Pool
    room: Path
    at_rest: boxes.Traces


_CASES = [
    pytest.param(program, sandbox, id=f"{sandbox}-{program.name}", marks=_marks(program, sandbox))
    for sandbox in _SANDBOXES
    for program in list_programs()
    if _is_run(program, sandbox)
]


@pytest.fixture(scope="session")
async def arenas() -> AsyncIterator[dict[str, Arena]]:
    """One warm pool a sandbox, made when first asked for, each with a folder to itself."""
    made: dict[str, Arena] = {}
    yield made
    for arena in made.values():
        await arena.pool.close()
        left = list(arena.room.iterdir())
        shutil.rmtree(arena.room)
        assert not left


async def _arena(arenas: dict[str, Arena], name: str) -> Arena:
    if name not in arenas:
        # A Unix socket's path must be short, which pytest's own folders are not.
        room = Path(tempfile.mkdtemp(prefix="room-"))
        pool = Pool(name, size=1)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(tempfile, "tempdir", str(room))
            await pool.start()
        assert await boxes.serve_normal(pool)
        arenas[name] = Arena(pool, room, await boxes.traces_at_rest(room))
    return arenas[name]


@pytest.mark.parametrize(("program", "sandbox"), _CASES)
async def test_attack_gets_nothing(
    program: Program, sandbox: str, arenas: dict[str, Arena]
) -> None:
    arena = await _arena(arenas, sandbox)
    if program.kind in grades.KINDS:
        await _grade(program, arena.pool)
    else:
        # What is planted by the first run of such a program is sought by its second.
        for _ in range(2 if program.kind == "twice" else 1):
            outcome = await _run(program, arena.pool, sandbox)
            assert outcome.wall_s < _LIMITS.total_s * 3
            assert _end_of(outcome) == expectations.ENDS.get(program.name, _end_of(outcome))
            assert len(outcome.output) < _LIMITS.output_bytes + 100
    assert await boxes.serve_normal(arena.pool)
    # No process, open file, mount or file more than before the first attack.
    left = await boxes.traces_settle(arena.room, arena.at_rest)
    assert left.is_within(arena.at_rest), (left, arena.at_rest)


@pytest.mark.parametrize("kind", sorted(grades.KINDS))
async def test_right_app_passes_the_same_checks(kind: str, arenas: dict[str, Arena]) -> None:
    arena = await _arena(arenas, "process")
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


async def _run(program: Program, pool: Pool, sandbox: str) -> Outcome:
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
                assert _successes(results) <= expectations.lets_through(program.name, sandbox)
        elif is_up and program.kind == "dos":
            await boxes.results_of(box)
        if program.name in expectations.ENDS:
            await asyncio.wait_for(box.ended(), _LIMITS.total_s)
        return await box.stop()


def _end_of(outcome: Outcome) -> str:
    if outcome.limit is not None:
        return f"limit {outcome.limit}"
    if outcome.signal is not None:
        return f"signal {outcome.signal}"
    return "by the host" if outcome.exit_code is None else f"exit {outcome.exit_code}"


def _successes(results: dict[str, str]) -> set[str]:
    return {name for name, value in results.items() if value.startswith("PWNED")}
