"""Grades solutions and mistakes again and again while the cores are busy: no verdict may change."""

import asyncio
import itertools
import statistics
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Literal

from greenroom.catalog.model import TopicExercise
from greenroom.judge import Exercise, Judge, Report, Verdict, pattern_of

MOST_MISSES_TOLD = 5


@dataclass(frozen=True, slots=True)
class Often:
    """How often each solution has to pass, and each mistake to be told as itself."""

    solutions: int = 200
    mistakes: int = 50


@dataclass(slots=True)
class Subject:
    """A program whose verdict is known, and what became of its runs."""

    exercise: Exercise
    kind: Literal["solution", "mistake"]
    name: str
    files: Mapping[str, str]
    wanted: int
    runs: int = 0
    right: int = 0
    seconds: list[float] = field(default_factory=list)
    misses: Counter[str] = field(default_factory=Counter)
    seeds: list[int] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        return self.right == self.runs

    @property
    def median_s(self) -> float:
        return statistics.median(self.seconds) if self.seconds else 0.0

    def add(self, report: Report, seconds: float) -> None:
        """Counts a run; what went wrong is kept with its seed."""
        self.runs += 1
        self.seconds.append(seconds)
        if miss := self._miss(report):
            self.misses[miss] += 1
            self.seeds = [*self.seeds, report.seed][:MOST_MISSES_TOLD]
        else:
            self.right += 1

    def _miss(self, report: Report) -> str | None:
        if self.kind == "solution":
            failed = ", ".join(f"{name} ({part})" for name, part in pattern_of(report).items())
            passed = report.verdict is Verdict.PASSED
            return None if passed else f"{report.verdict}: {failed or report.message}"
        told = report.mistake.name if report.mistake else "no mistake"
        return None if told == self.name else f"{report.verdict}, told as {told}"


def subjects_of(entries: Iterable[TopicExercise], often: Often) -> list[Subject]:
    """Every solution and every mistake of the exercises."""
    found = []
    for entry in entries:
        exercise = entry.exercise
        for solution in exercise.solutions:
            subject = Subject(exercise, "solution", solution.name, solution.files, often.solutions)
            found.append(subject)
        for mistake in exercise.mistakes:
            subject = Subject(exercise, "mistake", mistake.name, mistake.files, often.mistakes)
            found.append(subject)
    return found


def in_turns(subjects: Sequence[Subject]) -> list[Subject]:
    """Every run in the order of grading: in rounds, so that different exercises run together."""
    rounds = max((subject.wanted for subject in subjects), default=0)
    return [subject for number in range(rounds) for subject in subjects if number < subject.wanted]


async def grade_again_and_again(
    judge: Judge, subjects: Sequence[Subject], *, on_run: Callable[[], None]
) -> None:
    """Runs all of it, twice as many grades at a time as the judge has slots."""
    turns = iter(in_turns(subjects))

    async def work() -> None:
        for subject in turns:
            began = time.perf_counter()
            report = await judge.grade(subject.exercise, subject.files, priority="regrade")
            subject.add(report, time.perf_counter() - began)
            on_run()

    async with asyncio.TaskGroup() as group:
        for _ in range(2 * judge.slots):
            group.create_task(work())


@asynccontextmanager
async def neighbours(judge: Judge, subjects: Sequence[Subject]) -> AsyncIterator[None]:
    """While the block runs, a judge beside grades solutions in all its slots, for nobody."""
    solutions = itertools.cycle([each for each in subjects if each.kind == "solution"])

    async def work() -> None:
        for subject in solutions:
            await judge.grade(subject.exercise, subject.files, priority="regrade")

    tasks = [asyncio.create_task(work()) for _ in range(judge.slots)]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
