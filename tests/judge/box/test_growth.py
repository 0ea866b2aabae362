"""Many grades in a row leave memory, processes and open files where they were."""

import gc
import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from greenroom.judge import Limits, Verdict
from greenroom.judge.host import pool as pool_module
from greenroom.judge.host.pool import Pool
from tests.attacks import boxes, grades
from tests.attacks.arena import SANDBOXES, open_arena

_WARM_UP = 20
_TOLERANCE = 1.05
_MORE_THAN_ALL = 1 << 20
_PAGE = os.sysconf("SC_PAGE_SIZE")
# Grades, and after how many boxes a zygote is replaced: by none, and by many.
_COURSES = [
    pytest.param(60, _MORE_THAN_ALL, id="60-of-one-zygote"),
    pytest.param(30, 10, id="30-of-many-zygotes"),
    pytest.param(1000, _MORE_THAN_ALL, id="1000-of-one-zygote", marks=pytest.mark.attacks_full),
    pytest.param(1000, 100, id="1000-of-many-zygotes", marks=pytest.mark.attacks_full),
]


@dataclass(frozen=True, slots=True)
class _Holding:
    """What the judge holds at rest."""

    host_bytes: int
    zygote_bytes: int
    zygote_files: int
    traces: boxes.Traces


@pytest.mark.timeout(600)
@pytest.mark.parametrize("sandbox", SANDBOXES)
@pytest.mark.parametrize(("number", "a_zygote"), _COURSES)
async def test_grades_in_a_row_leave_all_as_it_was(
    sandbox: str, number: int, a_zygote: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool_module, "_BOXES_A_ZYGOTE", a_zygote)
    async with open_arena(sandbox) as arena:
        await _grade(arena.pool, _WARM_UP)
        before = await _hold(arena.pool)
        await _grade(arena.pool, number)
        after = await _hold(arena.pool)
    assert after.host_bytes <= before.host_bytes * _TOLERANCE, (before, after)
    assert after.zygote_bytes <= before.zygote_bytes * _TOLERANCE, (before, after)
    assert after.zygote_files == before.zygote_files
    assert after.traces == before.traces


async def _grade(pool: Pool, number: int) -> None:
    for _ in range(number):
        report = await grades.grade(pool, grades.RIGHT_APP, kind="reply", limits=Limits())
        assert report.verdict is Verdict.PASSED, report


async def _hold(pool: Pool) -> _Holding:
    assert pool._room is not None
    if pool._renewal is not None:
        await pool._renewal
    traces = await boxes.traces_at_rest(pool._room)
    gc.collect()
    zygote = _zygote_of(pool)
    return _Holding(
        host_bytes=_resident(os.getpid()),
        zygote_bytes=_resident(zygote),
        zygote_files=_open_files(zygote),
        traces=traces,
    )


def _zygote_of(pool: Pool) -> int:
    """The largest of what was started: bubblewrap is small, and its forks share its pages."""
    assert pool._generation is not None
    started = pool._generation.zygote.process
    return max({started} | boxes.descendants(started), key=_resident)


def _resident(process: int) -> int:
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * _PAGE


def _open_files(process: int) -> int:
    """How many it has open; 0 where this user may not look."""
    try:
        return len(os.listdir(f"/proc/{process}/fd"))
    except PermissionError:
        return 0
