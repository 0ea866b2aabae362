"""A child from its making to its end, beside its submission or with nobody there: who says what."""

import asyncio
import contextlib
import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from greenroom.judge.host.child import Child, _number_of
from greenroom.judge.host.generation import Generation, _needs
from greenroom.judge.host.job import Job
from greenroom.judge.host.pool import Pool
from greenroom.judge.host.zygote import BoxFailed
from greenroom.judge.limits import Limits
from tests.attacks.boxes import serve_normal, until

_JOB = Job("script", {"main.py": ""}, Limits())
# With somebody beside it where a restart is asked for, or where no namespace ends what it starts.
both_ways = pytest.mark.parametrize("restarts", [False, True], ids=["alone", "supervised"])


def make(pool: Pool, *, restarts: bool) -> tuple[Generation, Child]:
    """Ask the pool's zygote for a child that no job waits for."""
    generation = pool._generation
    assert generation is not None
    return generation, generation._make(_needs(Limits(), restarts=restarts))


def is_there(process: int) -> bool:
    return Path(f"/proc/{process}").exists()


async def is_gone(child: Child) -> None:
    """Wait until its zygote said so; nothing of it is left."""
    await asyncio.wait_for(child.gone.wait(), 10)
    assert child.ended.is_set()
    assert (child._handle, child._channels.job.fileno(), child._channels.control.fileno()) == (
        None,
        -1,
        -1,
    )
    if child.process:
        await until(lambda: not is_there(child.process))


@pytest.mark.skipif(sys.platform != "linux", reason="handles of processes are Linux's")
def test_number_of_a_process_that_is_gone_is_none_of_ours() -> None:
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    handle = os.pidfd_open(process.pid)
    assert _number_of(handle) == process.pid
    process.communicate()
    # Minus one would name this process's own clock.
    assert _number_of(handle) == 0
    os.close(handle)


@both_ways
async def test_child_without_a_job_ends_when_it_is_let_go(pool: Pool, restarts: bool) -> None:
    _, child = make(pool, restarts=restarts)
    await child.made()
    assert is_there(child.process)
    child.prepare()
    child.discard()
    await is_gone(child)


@both_ways
async def test_child_is_ended_before_it_is_made(pool: Pool, restarts: bool) -> None:
    _, child = make(pool, restarts=restarts)
    child.kill()
    with pytest.raises(BoxFailed, match="could not be made"):
        await child.made()
    await is_gone(child)
    assert await serve_normal(pool)


@both_ways
async def test_end_before_the_job_is_not_the_submissions(pool: Pool, restarts: bool) -> None:
    _, child = make(pool, restarts=restarts)
    await child.made()
    child.kill()
    await is_gone(child)
    assert child.exit_status == -signal.SIGKILL
    await child.made()
    with pytest.raises(BoxFailed, match="gone before its job"):
        child.give({}, [])


@both_ways
async def test_end_that_nobody_told_yet_is_not_the_submissions(pool: Pool, restarts: bool) -> None:
    _, child = make(pool, restarts=restarts)
    await child.made()
    handle = os.pidfd_open(child.process)
    child.kill()
    # Not awaited: what is told of the end is not heard before the job is given.
    assert select.select([handle], [], [], 10)[0]
    os.close(handle)
    assert not child.ended.is_set()
    with pytest.raises(BoxFailed, match="gone before its job"):
        child.give({"kind": "script"}, [])
    await is_gone(child)


async def test_child_that_ended_in_advance_is_passed_over(pool: Pool) -> None:
    generation = pool._generation
    assert generation is not None
    generation.refill()
    first = generation._ready[0]
    await first.made()
    first.kill()
    await is_gone(first)
    child = generation.take(_JOB)
    assert child is not first
    await child.made()
    child.discard()
    await is_gone(child)
    generation.refill()


@both_ways
async def test_news_of_the_end_may_overtake_that_it_was_made(pool: Pool, restarts: bool) -> None:
    _, child = make(pool, restarts=restarts)
    asyncio.get_running_loop().remove_reader(child._channels.control.fileno())
    # It is made, finds that no job will come, and ends, before anything of it is heard.
    child._channels.job.close()
    await is_gone(child)
    assert child.exit_status == 0
    assert not child.failed
    await child.made()


@both_ways
@pytest.mark.parametrize("name", [pytest.param("namespaces", marks=pytest.mark.wall), "process"])
async def test_children_end_with_their_zygote(name: str, restarts: bool) -> None:
    pool = Pool(name, size=1)
    await pool.start()
    try:
        generation, child = make(pool, restarts=restarts)
        await child.made()
        os.kill(_zygote_itself(child.process, generation.zygote.process), signal.SIGKILL)
        await is_gone(child)
        assert child.failed
    finally:
        with contextlib.suppress(BoxFailed):
            await pool.close()


@both_ways
@pytest.mark.parametrize("name", [pytest.param("namespaces", marks=pytest.mark.wall), "process"])
async def test_those_at_work_end_when_their_zygote_is_let_go(name: str, restarts: bool) -> None:
    pool = Pool(name, size=1)
    await pool.start()
    job = Job("script", {"main.py": "while True: pass\n"}, Limits(), restarts=restarts)
    try:
        with pytest.raises(BoxFailed):
            await _let_its_zygote_go(pool, job)
        assert await serve_normal(pool)
    finally:
        await pool.close()


async def _let_its_zygote_go(pool: Pool, job: Job) -> None:
    async with pool.open(job) as box:
        box._child.zygote.distrust()
        # Nobody kills it: its zygote ends, and all that it made ends with it.
        await is_gone(box._child)


def _zygote_itself(process: int, started: int) -> int:
    """Give the one that forks: the interpreter that is nearest to what the sandbox started."""
    line = []
    while process != started:
        process = int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])
        line.append(process)
    names = [Path(f"/proc/{each}/comm").read_text() for each in line]
    return [each for each, name in zip(line, names, strict=True) if "python" in name][-1]
