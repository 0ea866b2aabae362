"""What does each layer of the wall cost a small grade? The judge with all of them, and without one.

`ready`: with a child made in advance, what a learner waits. `on_demand`: with one that is made when
it is asked for, so that its making is in the time. `costs`: the whole wall less the one without.
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.table import Options, Row, emit, options, p50, row
from benchmarks.verdict_latency import EXERCISES, grade
from greenroom.judge import Exercise, Judge, load_exercise, sandboxes
from greenroom.judge.host import watch
from greenroom.judge.host.generation import Generation
from greenroom.judge.sandboxes.bubblewrap import BOX
from greenroom.judge.sandboxes.sandbox import Sandbox

RUNS = 30
# Until the pool has refilled and its children have used the time.
REST_S = 0.12
NEVER_S = 3600.0
COST_OF = {
    "namespaces": "without_namespaces",
    "tmpfs": "without_tmpfs",
    "limits": "without_limits",
    "landlock": "without_landlock",
    "seccomp": "without_seccomp",
    "memory_poll": "without_memory_poll",
    "bubblewrap_and_namespaces": "confined",
    "everything": "process",
}


@dataclass
class Rung:
    """One judge, and what its grades took."""

    name: str
    sandbox: Sandbox
    polls: bool = True
    prepares: bool = True
    judge: Judge = field(init=False)
    times_ms: dict[str, list[float]] = field(default_factory=dict)

    async def start(self, stack: AsyncExitStack) -> None:
        """The judge's own code, with its choice of a sandbox made for it."""
        with mock.patch.object(sandboxes, "choose", return_value=self.sandbox):
            self.judge = await stack.enter_async_context(Judge())

    def fork_on_demand(self) -> None:
        """From now on no child is made in advance."""
        generation = self.judge._pool._generation
        assert generation is not None
        generation._target = 0
        generation._discard_ready()

    async def time(self, way: str, exercise: Exercise) -> None:
        with self._as_it_is():
            started = time.perf_counter()
            await grade(self.judge, exercise)
            self.times_ms.setdefault(way, []).append((time.perf_counter() - started) * 1000)
            await asyncio.sleep(REST_S)

    @contextmanager
    def _as_it_is(self) -> Iterator[None]:
        period = watch._PERIOD_S if self.polls else NEVER_S
        prepare = Generation.prepare if self.prepares else lambda _self: None
        with (
            mock.patch.object(watch, "_PERIOD_S", period),
            mock.patch.object(Generation, "prepare", prepare),
        ):
            yield


def rungs(folder: str) -> list[Rung]:
    """The whole wall first."""
    whole = sandboxes.choose("namespaces")
    shared = replace(whole, prefix=_with_folder(whole, folder))
    return [
        Rung("whole", whole),
        Rung("untouched", whole, prepares=False),
        Rung("without_namespaces", replace(shared, namespaces=False)),
        Rung("without_tmpfs", replace(shared, without=("tmpfs",))),
        Rung("without_limits", replace(whole, without=("limits",))),
        Rung("without_landlock", replace(whole, readable=None)),
        Rung("without_seccomp", replace(whole, filter=None)),
        Rung("without_memory_poll", whole, polls=False),
        Rung("confined", sandboxes.choose("confined")),
        Rung("process", sandboxes.choose("process")),
    ]


def _with_folder(sandbox: Sandbox, folder: str) -> tuple[str, ...]:
    """Where no box mounts its own: one writable folder for all, which run one by one."""
    Path(folder).chmod(0o777)
    *wall, separator = sandbox.prefix
    return (*wall, "--bind", folder, BOX, separator)


async def measure(runs: int) -> list[Rung]:
    """Each rung in turns, first with children made in advance, then without."""
    exercise = load_exercise(EXERCISES / "bench-small")
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        ladder = rungs(folder)
        for rung in ladder:
            await rung.start(stack)
        for way in ("ready", "on_demand"):
            if way == "on_demand":
                for rung in ladder:
                    rung.fork_on_demand()
            await take_turns(ladder, exercise, way=way, runs=runs)
    return ladder


async def take_turns(ladder: list[Rung], exercise: Exercise, *, way: str, runs: int) -> None:
    for _ in range(runs + 1):
        for rung in ladder:
            await rung.time(way, exercise)
    for rung in ladder:
        del rung.times_ms[way][0]  # the first round warms files and caches for all


def rows_of(ladder: list[Rung], chosen: Options) -> list[Row]:
    times = {rung.name: rung.times_ms for rung in ladder}
    rows = [
        row(f"{layer}.costs_{way}_ms", cost(times, without, way), unit="ms", quick=chosen.quick)
        for layer, without in COST_OF.items()
        for way in ("ready", "on_demand")
    ]
    saved = -cost(times, "untouched", "ready")
    rows.append(row("touching_in_advance.saves_ms", saved, unit="ms", quick=chosen.quick))
    return rows + [
        row(f"{name}.{way}_ms", p50(values), unit="ms")
        for name, ways in times.items()
        for way, values in ways.items()
    ]


def cost(times: dict[str, dict[str, list[float]]], without: str, way: str) -> float:
    """The median difference within a round: a slow minute is the same for both."""
    pairs = zip(times["whole"][way], times[without][way], strict=True)
    return p50([whole - less for whole, less in pairs])


def main() -> None:
    chosen = options(__doc__ or "")
    ladder = asyncio.run(measure(chosen.runs(RUNS)))
    emit("wall_ladder", rows_of(ladder, chosen), chosen)


if __name__ == "__main__":
    main()
