"""How long is a verdict? The judge, the HTTP API, and two ways without warmth, in turns.

pytest runs the same checks with TestClient in the learner's environment, its files and bytecode
cached, as they are for whoever runs it again. `pytest_bare`: without plugins, the fastest that it
can be; `pytest_no_bytecode`: where Python may not write any (PYTHONDONTWRITEBYTECODE=1).
`cold_bwrap`: a cold interpreter with uvicorn in the wall's bubblewrap, called by the same checks.
"""

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import httpx2

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.cold_bubblewrap import ColdJudge
from benchmarks.table import Options, Row, at_least, at_most, emit, options, p50, p95, row
from greenroom.judge import Exercise, Judge, load_exercise, sandboxes
from tools.serving import serving

FOLDER = Path(__file__).parent
EXERCISES = FOLDER / "content" / "01-benchmarks" / "verdicts" / "exercises"
SIZES = ("small", "medium")
RUNS = 30
COLD = ("pytest", "pytest_bare", "pytest_no_bytecode", "cold_bwrap")
SPEEDUP = {"small": 100, "medium": 25}
OVER_JUDGE_MS = {"p50": 60, "p95": 150}


Times = dict[str, dict[str, list[float]]]
Way = Callable[[], Awaitable[object]]


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


@dataclass(frozen=True)
class Pytest:
    """A cold `python -m pytest` in a folder with the app and its tests."""

    python: Path
    tests: Path
    bytecode: Path

    def run(self, *arguments: str, **environment: str) -> None:
        """Settings of this machine that would make it slower or faster are left out."""
        inherited = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PYTEST"))}
        cache = {"PYTHONPYCACHEPREFIX": str(self.bytecode)}
        done = subprocess.run(
            [self.python, "-m", "pytest", *arguments],
            cwd=self.tests, env=inherited | cache | environment, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        (self.tests / "notes.db").unlink(missing_ok=True)

    def ways(self) -> dict[str, Way]:
        """As people run it, and the two extremes."""
        nowhere = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPYCACHEPREFIX": f"{self.bytecode}-none"}
        bare = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        return {
            "pytest": lambda: asyncio.to_thread(self.run),
            "pytest_bare": lambda: asyncio.to_thread(
                self.run, "-q", "-p", "no:cacheprovider", **bare
            ),
            "pytest_no_bytecode": lambda: asyncio.to_thread(self.run, **nowhere),
        }


async def measure(runs: int) -> Times:
    """Each way of each size in turns, so that a slow minute hits all alike."""
    times: Times = {}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        with serving(root / "data", content=str(FOLDER / "content")) as served:
            await asyncio.to_thread(served.wait_until_warm)
            async with Judge() as judge, httpx2.AsyncClient(base_url=served.address) as client:
                for size in SIZES:
                    exercise = load_exercise(EXERCISES / f"bench-{size}")
                    ways = warm_ways(exercise, judge, client) | cold_ways(size, exercise, root)
                    times[size] = {way: [] for way in ways}
                    await take_turns(ways, times[size], runs)
    return times


def warm_ways(exercise: Exercise, judge: Judge, client: httpx2.AsyncClient) -> dict[str, Way]:
    return {
        "judge": lambda: grade(judge, exercise),
        "http": lambda: submit(client, exercise, exercise.name),
    }


def cold_ways(size: str, exercise: Exercise, root: Path) -> dict[str, Way]:
    """Those that start an interpreter for every verdict."""
    tests, cold = root / f"tests-{size}", root / f"cold-{size}"
    tests.mkdir()
    cold.mkdir()
    (tests / "main.py").write_text(exercise.starter["main.py"])
    shutil.copy(FOLDER / "testclient" / f"test_{size}.py", tests)
    sandbox = sandboxes.choose("namespaces")
    pytest = Pytest(sandbox.interpreter.executable, tests, root / "bytecode")
    cold_judge = ColdJudge(sandbox, cold)
    return {**pytest.ways(), "cold_bwrap": lambda: cold_judge.grade(exercise)}


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
            found = {way: quantile(values) for way, values in ways.items()}
            rows += rows_of_size(size, found, quantile=name, quick=chosen.quick)
    return rows


def rows_of_size(size: str, found: dict[str, float], *, quantile: str, quick: bool) -> list[Row]:
    ending = "" if quantile == "p50" else ".p95"
    over = found["http"] - found["judge"]
    rows = []
    if quantile == "p50":
        rows = [
            row(f"{size}.judge.speedup", found["pytest"] / found["judge"], unit="times",
                goal=at_least(SPEEDUP[size]), quick=quick),
            *(row(f"{size}.judge.speedup_over_{way}", found[way] / found["judge"], unit="times")
              for way in COLD if way != "pytest"),
        ]  # fmt: skip
    return [
        *rows,
        row(f"{size}.http.over_judge_ms{ending}", over, unit="ms",
            goal=at_most(OVER_JUDGE_MS[quantile]), quick=quick),
        *(row(f"{size}.{way}_ms{ending}", value, unit="ms") for way, value in found.items()),
    ]  # fmt: skip


def main() -> None:
    chosen = options(__doc__ or "")
    times = asyncio.run(measure(chosen.runs(RUNS)))
    emit("verdict_latency", rows_of(times, chosen), chosen)


if __name__ == "__main__":
    main()
