"""How many verdicts a second, how long do eight wait, does typing slow others, what memory?"""

import asyncio
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx2

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.table import Options, Row, at_least, at_most, emit, options, p95, row
from benchmarks.verdict_latency import EXERCISES, FOLDER, SIZES, files_of, submit, timed
from greenroom.judge import Exercise, Judge, JudgeStatus, load_exercise
from tools.serving import serving

AT_ONCE = 8
GRADES = {"small": 240, "medium": 80}
PER_SECOND = {"small": 60, "medium": 15}
MOST_S = 40  # of one size; what is not begun by then is left out
TYPISTS = 4
SUBMITS = 30
PAUSE_S = 0.4
MOST_RATIO = 2
MIB = 1024 * 1024


@dataclass
class Load:
    """What a size's grades took, eight at once."""

    seconds: float = 0
    failed: int = 0
    times_ms: list[float] = field(default_factory=list)


async def grade_many(judge: Judge, exercise: Exercise, *, grades: int) -> Load:
    """`grades` verdicts, each of eight workers taking the next as soon as it has one."""
    load, left = Load(), iter(range(grades))
    began = time.perf_counter()

    async def work() -> None:
        for _ in left:
            if time.perf_counter() - began > MOST_S:
                return
            started = time.perf_counter()
            report = await judge.grade(exercise, files_of(exercise))
            load.times_ms.append((time.perf_counter() - started) * 1000)
            load.failed += report.verdict != "passed"

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))
    load.seconds = time.perf_counter() - began
    return load


async def measure_judge(chosen: Options) -> tuple[dict[str, Load], list[JudgeStatus]]:
    """The judge alone: each size, and its memory at rest and in the middle of the work."""
    loads = {}
    async with Judge() as judge:
        for size in SIZES:
            exercise = load_exercise(EXERCISES / f"bench-{size}")
            await grade_many(judge, exercise, grades=AT_ONCE)  # warms files and caches
            grades = AT_ONCE if chosen.quick else GRADES[size]
            loads[size] = await grade_many(judge, exercise, grades=grades)
        await asyncio.sleep(0.5)
        resting = await judge.status()
        work = asyncio.create_task(grade_many(judge, exercise, grades=AT_ONCE))
        working = await judge.status()
        while working.memory.running is None and not work.done():
            working = await judge.status()
        await work
    return loads, [resting, working]


async def type_on(client: httpx2.AsyncClient, exercise: Exercise) -> None:
    """A learner who pauses, looks at the run, and types on."""
    for number in range(10_000):
        typed = {path: f"# {number}\n{text}" for path, text in files_of(exercise).items()}
        wanted = {"files": typed, "only": "visible", "typing": True}
        made = await client.post(f"/api/exercises/{exercise.name}/submissions", json=wanted)
        made.raise_for_status()
        await asyncio.sleep(PAUSE_S)


@asynccontextmanager
async def typing(address: str, exercise: Exercise) -> AsyncIterator[None]:
    """Four learners type while the context is open."""
    async with AsyncExitStack() as stack:
        tasks = []
        for _ in range(TYPISTS):
            client = await stack.enter_async_context(httpx2.AsyncClient(base_url=address))
            tasks.append(asyncio.create_task(type_on(client, exercise)))
        yield
        for task in tasks:
            task.cancel()
        ends = await asyncio.gather(*tasks, return_exceptions=True)
    for end in ends:
        if not isinstance(end, asyncio.CancelledError):
            raise RuntimeError("a learner could not type on") from end


async def measure_typing(submits: int) -> dict[str, list[float]]:
    """Milliseconds of a submission over HTTP, in turns: all quiet, and while others type."""
    exercise = load_exercise(EXERCISES / "bench-small")
    times: dict[str, list[float]] = {"quiet": [], "typing": []}
    with tempfile.TemporaryDirectory() as folder:
        with serving(
            Path(folder) / "data",
            content=str(FOLDER / "content"),
            shape="scaled_out",
            guest_programs_per_minute="100000",
        ) as served:
            await asyncio.to_thread(served.wait_until_warm)
            async with httpx2.AsyncClient(base_url=served.address) as client:
                await submit(client, exercise, exercise.name)  # warms files and caches
                for _ in range(3):
                    times["quiet"] += await submit_many(client, exercise, submits // 3)
                    async with typing(served.address, exercise):
                        times["typing"] += await submit_many(client, exercise, submits // 3)
    return times


async def submit_many(client: httpx2.AsyncClient, exercise: Exercise, count: int) -> list[float]:
    times = []
    for _ in range(count):
        times.append(await timed(lambda: submit(client, exercise, exercise.name)))
        await asyncio.sleep(0.1)
    return times


def rows_of(
    loads: dict[str, Load],
    statuses: list[JudgeStatus],
    times: dict[str, list[float]],
    *,
    quick: bool,
) -> list[Row]:
    rows = [
        row(f"{size}.per_second", len(load.times_ms) / load.seconds, unit="verdicts",
            goal=at_least(PER_SECOND[size]), quick=quick)
        for size, load in loads.items()
    ]  # fmt: skip
    rows += [
        row(f"{size}.p95_ms_at_{AT_ONCE}", p95(load.times_ms), unit="ms")
        for size, load in loads.items()
    ]
    failed = sum(load.failed for load in loads.values())
    quiet, typed = p95(times["quiet"]), p95(times["typing"])
    rows += [
        row("failed", failed, unit="verdicts", goal=at_most(0), quick=quick),
        row("submit_p95_over_quiet_with_typing", typed / quiet, unit="times",
            goal=at_most(MOST_RATIO), quick=quick),
        row("submit_p95_ms.quiet", quiet, unit="ms"),
        row("submit_p95_ms.typing", typed, unit="ms"),
    ]  # fmt: skip
    resting, working = (status.memory for status in statuses)
    memory = {
        "zygote": resting.zygote,
        "ready_child": resting.ready_child,
        "running": working.running,
    }
    return rows + [
        row(f"memory.{name}", size / MIB, unit="MiB")
        for name, size in memory.items()
        if size is not None  # only who may look sees it
    ]


def main() -> None:
    chosen = options(__doc__ or "")
    loads, statuses = asyncio.run(measure_judge(chosen))
    times = asyncio.run(measure_typing(3 if chosen.quick else SUBMITS))
    emit("verdict_throughput", rows_of(loads, statuses, times, quick=chosen.quick), chosen)


if __name__ == "__main__":
    main()
