"""What a submission used is known before the kernel has cleared it away, and is its own alone."""

import asyncio
import sys

import pytest

from greenroom.judge import Limits
from greenroom.judge.host import child as child_module
from greenroom.judge.host.child import Child
from greenroom.judge.host.job import Job
from greenroom.judge.host.pool import Pool
from greenroom.judge.host.usage import processor_time, use_of
from greenroom.judge.host.zygote import Told

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


@pytest.mark.parametrize("name", ["VmHWM:999999999", "VmHWM: x"])
async def test_name_of_a_process_says_nothing_of_its_memory(pool: Pool, name: str) -> None:
    source = f"{_APP}\nimport ctypes\nctypes.CDLL(None).prctl(15, {name.encode()!r})\n"
    async with pool.open(Job("app", {"main.py": source}, Limits())) as box:
        assert await box.started()
        outcome = await box.outcome()
    assert 64 << 20 < outcome.peak_memory_bytes < 256 << 20
    async with asyncio.timeout(10):
        await asyncio.gather(*pool._leaving)
    assert use_of(box.process) is None


async def test_what_cannot_be_read_of_its_use_keeps_nobody_alive(
    pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(process: int) -> None:
        raise ValueError(process)

    async with pool.open(_JOB) as box:
        assert await box.started()
        with monkeypatch.context() as patch:
            patch.setattr(child_module, "use_of", fail)
            with pytest.raises(ValueError, match=str(box.process)):
                box._child.kill()
        await asyncio.wait_for(box.ended(), 10)


@pytest.mark.parametrize("restarts", [False, True], ids=["alone", "supervised"])
async def test_use_of_one_that_ended_by_itself_is_told_to_its_end(
    pool: Pool, monkeypatch: pytest.MonkeyPatch, restarts: bool
) -> None:
    told = []
    take_end = Child._take_end

    def listen(self: Child, message: Told) -> None:
        told.append(message)
        take_end(self, message)

    monkeypatch.setattr(Child, "_take_end", listen)
    source = "import time\nblock = b'x' * (96 << 20)\nwhile time.process_time() < 0.5: pass\n"
    job = Job("script", {"main.py": source}, Limits(), restarts=restarts)
    async with pool.open(job) as box:
        before = box._child._used_before
        await asyncio.wait_for(box.ended(), 10)
        outcome = await box.outcome()
    assert outcome.exit_code == 0
    assert before > 0
    assert [message["ended"] for message in told] == [0]
    # All of its life but what came before its job.
    assert told[0]["cpu_s"] >= 0.4
    assert outcome.cpu_s == pytest.approx(told[0]["cpu_s"] - before)
    assert outcome.peak_memory_bytes == told[0]["peak"] > 96 << 20
