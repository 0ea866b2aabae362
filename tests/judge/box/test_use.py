"""What a submission used is known before the kernel has cleared it away, and is its own alone."""

import asyncio
import sys

import pytest

from greenroom.judge import Limits
from greenroom.judge.host.job import Job
from greenroom.judge.host.pool import Pool
from greenroom.judge.host.usage import processor_time, use_of

_APP = """
from fastapi import FastAPI

app = FastAPI()
block = b"x" * (64 << 20)
"""
_JOB = Job("app", {"main.py": _APP}, Limits())

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux says it beforehand")


async def test_outcome_is_known_while_the_process_is_there(pool: Pool) -> None:
    async with pool.open(_JOB) as box:
        assert await box.started()
        outcome = await box.outcome()
        assert use_of(box.process) is not None
    assert outcome.peak_memory_bytes > 64 << 20
    assert (outcome.exit_code, outcome.signal, outcome.limit) == (None, None, None)


async def test_making_a_child_ready_is_not_what_its_submission_used(pool: Pool) -> None:
    async with pool.open(_JOB) as box:
        assert await box.started()
        whole = processor_time(box.process)
        before = box._child._used_before
        outcome = await box.outcome()
        in_the_end = processor_time(box.process)
    assert before > 0
    assert whole - before <= outcome.cpu_s <= in_the_end - before


async def test_what_was_used_before_a_restart_counts(pool: Pool) -> None:
    spends = "\nimport time\nfrom pathlib import Path\nif not Path('spent').exists():\n"
    spends += "    Path('spent').touch()\n    more = b'y' * (40 << 20)\n"
    spends += "    while time.process_time() < 0.5:\n        pass\n"
    job = Job("app", {"main.py": _APP + spends}, Limits(), restarts=True)
    async with pool.open(job) as box:
        assert await box.started()
        phases = dict(box.phases_ms)
        spent = processor_time(box.process) - box._child._used_before
        first = use_of(box.process)
        assert await box.restart()
        outcome = await box.outcome()
    assert first is not None
    assert outcome.cpu_s >= spent
    assert outcome.peak_memory_bytes >= first.peak_bytes
    assert outcome.wall_s > sum(phases[name] for name in ("files", "import", "ready")) / 1000
    assert box.phases_ms == phases


async def test_slot_is_free_when_the_process_is_gone(pool: Pool) -> None:
    async with pool.open(_JOB) as box:
        assert await box.started()
    assert pool._slots.taken == 1
    async with asyncio.timeout(10):
        await asyncio.gather(*pool._leaving)
    assert pool._slots.taken == 0
    assert use_of(box.process) is None
