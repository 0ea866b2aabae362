"""What a submission uses beyond its limits ends it, with the word for it."""

import asyncio
from dataclasses import replace

import pytest

from greenroom.judge.host.job import Job, Outcome
from greenroom.judge.host.pool import Pool
from greenroom.judge.limits import MEBIBYTE, Limits
from tests.attacks.boxes import serve_normal


async def run(pool: Pool, source: str, limits: Limits | None = None) -> Outcome:
    """Run a script until it ends by itself or by a limit."""
    async with pool.open(Job("script", {"main.py": source}, limits or Limits())) as box:
        await asyncio.wait_for(box.ended(), 20)
        return await box.stop()


@pytest.mark.parametrize(
    "source",
    [
        "keep = []\nwhile True: keep.append(bytearray(1 << 20))",
        "import threading\ndef f():\n    keep = []\n    while True: keep.append('x' * 99999)\n"
        "threading.Thread(target=f).start()",
    ],
)
async def test_memory_ends_it(pool: Pool, source: str) -> None:
    outcome = await run(pool, source)
    assert outcome.limit == "memory"
    assert outcome.exit_code is None
    assert outcome.signal is None
    assert outcome.peak_memory_bytes < 2 * Limits().memory_bytes
    assert await serve_normal(pool)


async def test_own_memory_limit_is_kept(pool: Pool) -> None:
    source = "x = bytearray(150 << 20)\nimport time\ntime.sleep(0.2)"
    assert (await run(pool, source)).exit_code == 0
    small = replace(Limits(), memory_bytes=128 * MEBIBYTE)
    assert (await run(pool, source, small)).limit == "memory"


async def test_long_output_is_cut_where_it_shows(pool: Pool) -> None:
    outcome = await run(pool, "print('x' * 400_000)")
    assert (outcome.exit_code, outcome.limit) == (0, None)
    assert outcome.output.startswith("xxx")
    assert outcome.output.endswith("x\n[output cut after 256 KiB]\n")
    assert len(outcome.output) < 256 * 1024 + 64


async def test_flood_of_output_ends_it(pool: Pool) -> None:
    outcome = await run(pool, "while True: print('x' * 1000)")
    assert outcome.limit == "output"
    assert outcome.output.endswith("[output cut after 256 KiB]\n")


async def test_threads_end_it_or_are_refused(pool: Pool) -> None:
    source = (
        "import threading, time\nfor i in range(500):\n"
        "    threading.Thread(target=time.sleep, args=(3,), daemon=True).start()\n"
    )
    outcome = await run(pool, source)
    assert outcome.limit == "processes" or "can't start new thread" in outcome.output


async def test_allowed_threads_run(pool: Pool) -> None:
    source = (
        "import threading, time\n"
        "ts = [threading.Thread(target=time.sleep, args=(0.2,)) for _ in range(60)]\n"
        "[t.start() for t in ts]\n[t.join() for t in ts]\nprint('all')\n"
    )
    assert (await run(pool, source)).output == "all\n"


@pytest.mark.parametrize(
    "source",
    [
        "for i in range(64): open(f'../tmp/{i}', 'wb').write(b'x' * (4 << 20))",
        "import os\nopened = [open(f'../tmp/{i}', 'wb') for i in range(64)]\n"
        "for file in opened:\n    os.unlink(file.name)\n    file.write(b'x' * (4 << 20))\n"
        "    file.flush()\nimport time\ntime.sleep(1)",
    ],
    ids=["named", "unnamed"],
)
async def test_disk_ends_it_or_is_full(pool: Pool, source: str) -> None:
    outcome = await run(pool, source)
    assert outcome.limit == "disk" or "No space left on device" in outcome.output


async def test_one_file_has_a_size_limit(pool: Pool) -> None:
    outcome = await run(pool, "open('big', 'wb').write(b'x' * (17 << 20))")
    told = ("File too large", "No space left on device")
    # Without a mount of its own, the host may see the full folder first.
    assert outcome.limit == "disk" or any(words in outcome.output for words in told)
