"""The pool: who is next, what a cancelled wait frees, and what replaces a zygote that died."""

import asyncio
import os
import signal
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from greenroom.judge.host import box as box_module
from greenroom.judge.host import pool as pool_module
from greenroom.judge.host.box import BoxFailed
from greenroom.judge.host.job import Job
from greenroom.judge.host.pool import Pool
from greenroom.judge.limits import Limits
from tests.attacks.boxes import (
    NORMAL_APP,
    count_traces,
    serve_normal,
    traces_at_rest,
    traces_settle,
    until,
)

_JOB = Job("app", {"main.py": NORMAL_APP}, Limits())


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for a pool's files, with a short path as sockets need."""
    folder = Path(tempfile.mkdtemp(prefix="room-"))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


async def test_cancelled_run_frees_its_slot(pool: Pool) -> None:
    async def run() -> None:
        async with pool.open(Job("app", {"main.py": "while True: pass"}, Limits())) as box:
            await box.started()

    running = [asyncio.create_task(run()) for _ in range(4)]
    await asyncio.sleep(0.1)
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)
    assert await serve_normal(pool)


async def test_cancelled_while_its_box_is_made_waits_for_nothing(
    pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(box_module, "_END_S", 3600.0)
    # Limits that no child made in advance has.
    job = replace(_JOB, limits=Limits(disk_bytes=1 << 20))

    async def run() -> None:
        async with pool.open(job):
            raise AssertionError("it was to be cancelled before")

    for steps in range(6):
        running = asyncio.create_task(run())
        for _ in range(steps):
            await asyncio.sleep(0)
        running.cancel()
        async with asyncio.timeout(20):
            await asyncio.gather(running, return_exceptions=True)
        assert running.cancelled()
    assert await serve_normal(pool)


@pytest.mark.parametrize("name", ["process", pytest.param("namespaces", marks=pytest.mark.wall)])
async def test_dead_zygote_is_our_fault_and_replaced(name: str, room: Path) -> None:
    pool = Pool(name, size=1)
    await pool.start()
    try:
        with pytest.raises(BoxFailed):
            await _serve_and_lose_zygote(pool)
        assert await serve_normal(pool)
        assert pool.state == "ready"
    finally:
        await pool.close()
    os.rmdir(room)


async def _serve_and_lose_zygote(pool: Pool) -> None:
    async with pool.open(_JOB) as box:
        assert await box.started()
        os.kill(_zygote_of(pool), signal.SIGKILL)
        await asyncio.wait_for(box.ended(), 5)


def _zygote_of(pool: Pool) -> int:
    generation = pool._generation
    assert generation is not None
    return generation.zygote._process.pid


async def test_spent_zygote_is_replaced(monkeypatch: pytest.MonkeyPatch, room: Path) -> None:
    monkeypatch.setattr(pool_module, "_BOXES_A_ZYGOTE", 5)
    pool = Pool("process", size=1)
    await pool.start()
    before = _zygote_of(pool)
    async with asyncio.timeout(20):
        while _zygote_of(pool) == before:
            assert await serve_normal(pool)
    assert await serve_normal(pool)
    await until(lambda: not Path(f"/proc/{before}").exists())
    await pool.close()
    os.rmdir(room)


async def test_pool_starts_again_after_close(room: Path) -> None:
    before = count_traces(room)
    pool = Pool("process", size=1)
    for _ in range(2):
        await pool.start()
        assert await serve_normal(pool)
        await pool.close()
        assert pool.state == "closed"
        assert count_traces(room) == before
    with pytest.raises(BoxFailed):
        await serve_normal(pool)
    os.rmdir(room)


async def test_hundred_boxes_leave_nothing(pool: Pool, tmp_path: Path) -> None:
    assert await serve_normal(pool)
    at_rest = await traces_at_rest(tmp_path)
    for _ in range(100):
        async with pool.open(Job("script", {"main.py": "print(1)"}, Limits())) as box:
            await box.ended()
    left = await traces_settle(tmp_path, at_rest)
    assert left.is_within(at_rest), (left, at_rest)
