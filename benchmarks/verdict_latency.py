"""How long is a verdict? The judge, the HTTP API and a cold pytest of the same checks, in turns."""

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import httpx2

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.table import Options, Row, at_least, at_most, emit, options, p50, p95, row
from greenroom.judge import Exercise, Judge, load_exercise
from tools.serving import serving

FOLDER = Path(__file__).parent
EXERCISES = FOLDER / "content" / "01-benchmarks" / "verdicts" / "exercises"
SIZES = ("small", "medium")
RUNS = 30
SPEEDUP = {"small": 100, "medium": 25}
OVER_JUDGE_MS = {"p50": 60, "p95": 150}


def files_of(exercise: Exercise) -> dict[str, str]:
    return {path: exercise.starter[path] for path in exercise.edit}


async def timed(call: Callable[[], Awaitable[object]]) -> float:
    """Milliseconds that one call takes."""
    started = time.perf_counter()
    await call()
    return (time.perf_counter() - started) * 1000


async def grade(judge: Judge, exercise: Exercise) -> None:
    report = await judge.grade(exercise, files_of(exercise))
    assert report.verdict == "passed", report.message


async def submit(client: httpx2.AsyncClient, exercise: Exercise, slug: str) -> None:
    """A submission over HTTP, followed by its events to the verdict."""
    made = await client.post(
        f"/api/exercises/{slug}/submissions", json={"files": files_of(exercise)}
    )
    made.raise_for_status()
    async with client.stream("GET", f"/api/submissions/{made.json()['id']}/events") as events:
        async for line in events.aiter_lines():
            if line.startswith("event: verdict"):
                return
    raise AssertionError("the events ended without a verdict")


def cold_pytest(folder: Path) -> None:
    """A cold `python -m pytest` in `folder`, without plugins of ours: the fastest it can be."""
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    (folder / "notes.db").unlink(missing_ok=True)


Times = dict[str, dict[str, list[float]]]
Way = Callable[[], Awaitable[object]]


async def measure(runs: int) -> Times:
    """Each way of each size in turns, so that a slow minute hits all alike."""
    times: Times = {size: {"judge": [], "http": [], "pytest": []} for size in SIZES}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        with serving(root / "data", content=str(FOLDER / "content")) as served:
            await asyncio.to_thread(served.wait_until_warm)
            async with Judge() as judge, httpx2.AsyncClient(base_url=served.address) as client:
                for size in SIZES:
                    ways = ways_of(size, judge, client=client, tests=root / size)
                    await take_turns(ways, times[size], runs)
    return times


def ways_of(size: str, judge: Judge, *, client: httpx2.AsyncClient, tests: Path) -> dict[str, Way]:
    """The three ways to the same verdict."""
    exercise = load_exercise(EXERCISES / f"bench-{size}")
    tests.mkdir()
    (tests / "main.py").write_text(exercise.starter["main.py"])
    shutil.copy(FOLDER / "testclient" / f"test_{size}.py", tests)
    return {
        "judge": lambda: grade(judge, exercise),
        "http": lambda: submit(client, exercise, f"bench-{size}"),
        "pytest": lambda: asyncio.to_thread(cold_pytest, tests),
    }


async def take_turns(ways: dict[str, Way], times: dict[str, list[float]], runs: int) -> None:
    for number in range(runs + 1):
        for way, call in ways.items():
            spent = await timed(call)
            if number:  # the first round warms files and caches for all
                times[way].append(spent)
            await asyncio.sleep(0.05)  # the pool refills off the critical path


def rows_of(times: Times, chosen: Options) -> list[Row]:
    rows = []
    for size, ways in times.items():
        for name, quantile in (("p50", p50), ("p95", p95)):
            ending = "" if name == "p50" else ".p95"
            judge, http, pytest = (quantile(ways[way]) for way in ("judge", "http", "pytest"))
            goal = at_least(SPEEDUP[size]) if name == "p50" else None
            rows += [
                row(f"{size}.judge.speedup{ending}", pytest / judge, unit="times", goal=goal,
                    quick=chosen.quick),
                row(f"{size}.http.over_judge_ms{ending}", http - judge, unit="ms",
                    goal=at_most(OVER_JUDGE_MS[name]), quick=chosen.quick),
                row(f"{size}.judge_ms{ending}", judge, unit="ms"),
                row(f"{size}.http_ms{ending}", http, unit="ms"),
                row(f"{size}.pytest_ms{ending}", pytest, unit="ms"),
            ]  # fmt: skip
    return rows


def main() -> None:
    chosen = options(__doc__ or "")
    times = asyncio.run(measure(chosen.runs(RUNS)))
    emit("verdict_latency", rows_of(times, chosen), chosen)


if __name__ == "__main__":
    main()
