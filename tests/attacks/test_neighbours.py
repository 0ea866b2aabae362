"""Two submissions at the same time: no trace of the other, and no say in its verdict."""

import asyncio
from contextlib import AsyncExitStack

import pytest

from greenroom.judge import Limits, Verdict
from greenroom.judge.host.box import Box
from greenroom.judge.host.job import Job
from tests.attacks import boxes, expectations, grades
from tests.attacks.arena import SANDBOXES, WALLS, Arena
from tests.attacks.programs import Program, list_programs

_PAIRS = [program for program in list_programs() if program.kind == "pair"]
_PATIENT = Limits(start_s=20.0)


async def _serve(stack: AsyncExitStack, arena: Arena, source: str) -> Box:
    box = await stack.enter_async_context(
        arena.pool.open(Job("app", {"main.py": source}, _PATIENT))
    )
    assert await box.started()
    return box


@pytest.mark.parametrize("arena", WALLS, indirect=True)
@pytest.mark.parametrize("program", _PAIRS, ids=lambda program: program.name)
async def test_neighbours_see_no_trace_of_each_other(program: Program, arena: Arena) -> None:
    allowed = expectations.lets_through(program.name, arena.pool.sandbox)
    async with AsyncExitStack() as stack:
        pair = [await _serve(stack, arena, program.source) for _ in range(2)]
        # Both have planted by now, and each looks for what is the other's.
        for box in pair:
            results = await boxes.results_of(box)
            assert results
            assert {k: v for k, v in results.items() if v.startswith("PWNED")}.keys() == allowed, (
                results
            )
        for box in pair:
            assert box.alive
            assert await boxes.is_right(box)
    await arena.require_clean()


_PRESSURES = {
    "processor": "import hashlib\nblock = b'x' * (1 << 22)\n"
    "def run():\n    while True: hashlib.sha256(block)\n"
    "[threading.Thread(target=run, daemon=True).start() for _ in range(8)]\n",
    "memory": "keep = []\nwhile True: keep.append(bytearray(b'x' * (1 << 20)))\n",
    "threads": "[threading.Thread(target=time.sleep, args=(60,), daemon=True).start()"
    " for _ in range(60)]\n",
    "output": "while True: print('x' * 100)\n",
    "disk": "file = open('../tmp/file', 'wb')\nwhile True: file.write(b'x' * 65536)\n",
    "open files": "keep = []\nwhile True: keep.append(open('/dev/null'))\n",
    "crash": "import ctypes\nctypes.string_at(0)\n",
}


@pytest.mark.parametrize("arena", SANDBOXES, indirect=True)
@pytest.mark.parametrize("pressure", _PRESSURES)
async def test_pressure_beside_it_changes_no_verdict(pressure: str, arena: Arena) -> None:
    source = f"import threading, time\n{_PRESSURES[pressure]}time.sleep(60)\n"

    async def press() -> None:
        while True:
            async with arena.pool.open(Job("script", {"main.py": source}, _PATIENT)) as box:
                await box.ended()

    pressing = asyncio.create_task(press())
    try:
        for _ in range(3):
            report = await grades.grade(arena.pool, grades.RIGHT_APP, kind="reply", limits=_PATIENT)
            assert report.verdict is Verdict.PASSED, report
            assert not pressing.done()
    finally:
        pressing.cancel()
        await asyncio.gather(pressing, return_exceptions=True)
    await arena.require_clean()
