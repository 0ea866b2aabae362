"""What a submission uses beyond its limits ends it, with the word for it."""

import asyncio
import sys
from dataclasses import replace

import pytest

from greenroom.judge.host import box as box_module
from greenroom.judge.host.box import BoxFailed
from greenroom.judge.host.job import Job, Outcome
from greenroom.judge.host.pool import Pool
from greenroom.judge.host.usage import use_of
from greenroom.judge.limits import MEBIBYTE, Limits
from tests.attacks.boxes import serve_normal, until


async def run(
    pool: Pool, source: str, limits: Limits | None = None, *, restarts: bool = False
) -> Outcome:
    """Run a script until it ends by itself or by a limit."""
    job = Job("script", {"main.py": source}, limits or Limits(), restarts=restarts)
    async with pool.open(job) as box:
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


def _threads(number: int) -> str:
    return (
        "import threading, time\n"
        f"ts = [threading.Thread(target=time.sleep, args=(0.3,)) for _ in range({number})]\n"
        "[t.start() for t in ts]\n[t.join() for t in ts]\nprint('all')\n"
    )


@pytest.mark.parametrize("restarts", [False, True], ids=["alone", "supervised"])
async def test_every_allowed_thread_runs_and_not_one_more(pool: Pool, restarts: bool) -> None:
    most = Limits().threads
    assert (await run(pool, _threads(most), restarts=restarts)).output == "all\n"
    outcome = await run(pool, _threads(most + 1), restarts=restarts)
    if pool.sandbox == "namespaces":
        # The kernel refuses it, which the learner reads in the line that asked for it.
        assert "can't start new thread" in outcome.output
        assert outcome.limit is None
    else:
        assert outcome.limit == "processes"


# A process lives on without its first thread; /proc then says of that one that it has ended.
_WITHOUT_FIRST = (
    "import ctypes, os, platform, threading, time\n"
    "def work():\n    time.sleep(0.2)\n    try:\n        use()\n"
    "    except BaseException as error:\n"
    "        print(error, flush=True)\n        os._exit(9)\n    time.sleep(60)\n"
    "threading.Thread(target=work).start()\n"
    "ctypes.CDLL(None).syscall({'x86_64': 60}.get(platform.machine(), 93), 0)\n"
)


@pytest.mark.skipif(sys.platform != "linux", reason="a raw call of Linux")
@pytest.mark.parametrize(
    ("use", "limit", "refusal"),
    [
        ("keep = []\n    while True: keep.append(bytearray(1 << 20))", "memory", None),
        (
            "for _ in range(200):\n        threading.Thread(target=time.sleep, args=(60,)).start()",
            "processes",
            "can't start new thread",
        ),
        (
            "for i in range(64): open(f'../tmp/{i}', 'wb').write(b'x' * (1 << 20))",
            "disk",
            "No space left on device",
        ),
        (
            # Kept: the host looks every 50 ms, and they are closed with their last name.
            "global keep\n"
            "    keep = [open(f'../tmp/{i}', 'wb', 0) for i in range(64)]\n    for each in keep:\n"
            "        os.unlink(each.name)\n        each.write(b'x' * (1 << 20))",
            "disk",
            "No space left on device",
        ),
    ],
    ids=["memory", "threads", "disk", "unnamed"],
)
async def test_limits_hold_without_the_first_thread(
    pool: Pool, use: str, limit: str, refusal: str | None
) -> None:
    outcome = await run(pool, f"def use():\n    {use}\n{_WITHOUT_FIRST}")
    by_kernel = refusal is not None and refusal in outcome.output
    assert outcome.limit == limit or (by_kernel and outcome.exit_code == 9)


@pytest.mark.skipif(sys.platform != "linux", reason="a raw call of Linux")
async def test_end_without_the_first_thread_is_told(pool: Pool) -> None:
    outcome = await run(pool, f"def use():\n    os._exit(7)\n{_WITHOUT_FIRST}")
    assert (outcome.exit_code, outcome.signal, outcome.limit) == (7, None, None)
    assert outcome.peak_memory_bytes > 1 << 20


async def test_what_cannot_be_watched_is_ended_as_our_fault(
    pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def stumble(*_: object) -> None:
        raise ValueError("an odd line")

    monkeypatch.setattr(box_module, "first_over_limit", stumble)
    with pytest.raises(BoxFailed, match="could not be watched"):
        async with pool.open(Job("script", {"main.py": "while True: pass"}, Limits())) as box:
            await asyncio.wait_for(box.ended(), 20)
    await until(lambda: use_of(box.process) is None)
    monkeypatch.undo()
    assert await serve_normal(pool)
