"""The judge: grades submissions, serves apps to be called by hand, runs scripts."""

import logging
import secrets
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Literal, Self, TypedDict, Unpack

from greenroom.judge.exercise import Exercise
from greenroom.judge.host.box import Job
from greenroom.judge.host.exchange import clean
from greenroom.judge.host.grading import (
    Grade,
    Only,
    grade_once,
    start_failure,
    ungraded_report,
    until_ended,
)
from greenroom.judge.host.interactive import DidNotStart, InteractiveRun
from greenroom.judge.host.library import TOLD, library_modules, library_packages
from greenroom.judge.host.pool import Pool
from greenroom.judge.host.progress import OnProgress, Progress, unheard
from greenroom.judge.host.report import Report
from greenroom.judge.host.runner import BrokenCheck
from greenroom.judge.host.slots import Priority
from greenroom.judge.host.status import JudgeStatus
from greenroom.judge.host.submission import RefusedFiles, read_folder, validate_files
from greenroom.judge.host.tally import Tally
from greenroom.judge.host.testing import grade_tests
from greenroom.judge.host.verdict import Verdict
from greenroom.judge.limits import Limits
from greenroom.judge.sandboxes.interpreter import find_packages

ATTEMPTS = 3
SEED_BITS = 32
Files = Mapping[str, str | bytes]

logger = logging.getLogger(__name__)


class GradeOptions(TypedDict, total=False):
    """How to grade; what is left out is as in the contract."""

    only: Only  # "all", or "visible": a run, whose report has these checks alone
    seed: int | None  # replays random values; None draws one
    limits: Limits | None  # None: the exercise's
    priority: Priority
    on_progress: OnProgress | None
    submission: str  # a name for the report


@dataclass(frozen=True, slots=True)
class ScriptResult:
    """What became of a script; `exit_code` is None where it was ended from outside."""

    exit_code: int | None
    output: str
    timed_out: bool
    limit: Literal["memory", "output", "processes", "disk"] | None
    ms: float
    versions: dict[str, str]


class Judge:
    """A warm judge. `sandbox` None takes the strongest that works; `packages` is a learner's venv.

    `async with Judge() as judge` waits until it is warm. A server calls `start` in a task of its
    own, looks at `state`, and calls `close` at the end. Raises SandboxUnavailable.
    """

    def __init__(self, sandbox: str | None = None, packages: str | Path = "default") -> None:
        self._packages = find_packages(None if packages == "default" else Path(packages))
        self._pool = Pool(sandbox, packages=self._packages)
        self._tally = Tally()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def start(self) -> None:
        """Returns when the first grade can run."""
        await self._pool.start()

    async def close(self) -> None:
        """Ends every box and frees all."""
        await self._pool.close()

    @property
    def sandbox(self) -> str:
        """The wall in force: namespaces, confined or process."""
        return self._pool.sandbox

    @property
    def state(self) -> Literal["warming", "ready", "closed"]:
        """Whether a grade would run at once."""
        return self._pool.state

    @property
    def slots(self) -> int:
        """How many grades run at once."""
        return self._pool.size

    async def status(self) -> JudgeStatus:
        """How it is: slots, who waits, the last verdicts with their phases, memory."""
        return await self._pool.status(self._tally)

    @property
    def versions(self) -> dict[str, str]:
        """What submissions run on, as every report tells it."""
        return {name: self.packages[name] for name in TOLD if name in self.packages}

    @property
    def packages(self) -> dict[str, str]:
        """Every package that a learner may import, with its version."""
        return library_packages(self._packages)

    @property
    def library(self) -> frozenset[str]:
        """The top-level modules that a learner may import and may not shadow."""
        return library_modules(self._packages)

    async def grade(
        self, exercise: Exercise, files: Files | Path, **options: Unpack[GradeOptions]
    ) -> Report:
        """One verdict for a mapping of paths to text, or for a submission folder.

        Never raises for what a submission does; cancelling the awaiting task frees its slot.
        Raises OSError when a folder cannot be read.
        """
        on_progress = options.get("on_progress") or unheard
        seed = options.get("seed")
        grade = Grade(
            exercise=exercise,
            seed=secrets.randbits(SEED_BITS) if seed is None else seed,
            limits=options.get("limits") or exercise.limits,
            only=options.get("only", "all"),
            priority=options.get("priority", "submit"),
            submission=options.get("submission", ""),
            on_progress=on_progress,
        )
        report = await self._report(grade, files)
        self._tally.add(report)
        on_progress(Progress("verdict", verdict=report.verdict))
        return report

    async def _report(self, grade: Grade, files: Files | Path) -> Report:
        try:
            grade = self._with_files(grade, files)
        except RefusedFiles as refused:
            verdict, detail = Verdict.REFUSED, refused.message
            return ungraded_report(grade, self.sandbox, verdict=verdict, detail=detail)
        run = grade_tests if grade.exercise.kind == "tests" else grade_once
        detail = "The judge could not run it."
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return await run(self._pool, grade, library=self.library)
            except BrokenCheck as broken:
                detail = f"A check of this exercise is broken: {broken}."
                break
            except Exception:
                logger.exception("Grading failed by our fault, attempt %d", attempt)
        verdict = Verdict.NOT_GRADED
        return ungraded_report(grade, self.sandbox, verdict=verdict, detail=detail)

    def _with_files(self, grade: Grade, files: Files | Path) -> Grade:
        given = read_folder(files) if isinstance(files, Path) else files
        return replace(grade, files=validate_files(grade.exercise, given, library=self.library))

    @asynccontextmanager
    async def serve(
        self, exercise: Exercise, files: Files, *, priority: Priority = "interactive"
    ) -> AsyncIterator[InteractiveRun]:
        """An app to be called by hand. Raises RefusedFiles, DidNotStart."""
        grade = Grade(exercise=exercise, seed=0, limits=exercise.limits)
        grade = self._with_files(grade, files)
        job = Job(kind="app", files=grade.files, limits=grade.limits)
        async with self._pool.open(job, priority=priority) as box:
            if not await box.started():
                outcome = await box.stop()
                failure = start_failure(grade, outcome, self.library)
                raise DidNotStart(failure.sentence, clean(failure.output), outcome)
            yield InteractiveRun(box, grade.files)

    def serve_source(
        self, source: str, *, priority: Priority = "interactive"
    ) -> AbstractAsyncContextManager[InteractiveRun]:
        """As `serve`, for one file that is no exercise: a lesson's example, a card's app."""
        exercise = Exercise.from_parts("example", {"main.py": source})
        return self.serve(exercise, {}, priority=priority)

    async def run_script(
        self,
        source: str,
        *,
        files: Files | None = None,
        limits: Limits | None = None,
        priority: Priority = "run",
    ) -> ScriptResult:
        """Runs `source` as the main module, for at most `total_s`. Raises RefusedFiles."""
        script = replace(Exercise.from_parts("script", {"main.py": source}), new_files=True)
        given = validate_files(script, files or {}, library=self.library)
        validate_files(script, {"main.py": source})
        limits = limits or script.limits
        job = Job(kind="script", files=given, limits=limits)
        async with self._pool.open(job, priority=priority) as box:
            began = time.perf_counter()
            in_time = await until_ended(box, limits.total_s)
            outcome = await box.stop()
            ms = round((time.perf_counter() - began) * 1000, 3)
            return ScriptResult(
                exit_code=outcome.exit_code,
                output=clean(outcome.output),
                timed_out=not in_time and outcome.limit is None,
                limit=outcome.limit,
                ms=ms,
                versions=dict(box.versions),
            )
