"""Running programs that a learner calls by hand: one each, for a while."""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal
from uuid import UUID

import structlog

from greenroom.catalog.service import Catalog
from greenroom.judge import DidNotStart, Exercise, InteractiveRun, Judge, as_curl
from greenroom.kit.clock import now
from greenroom.kit.ids import new_id
from greenroom.practice.drafts import check_files
from greenroom.practice.errors import (
    RunEndedError,
    RunNotFoundError,
    RunsFullError,
    RunSourceError,
)
from greenroom.practice.grading import Grading
from greenroom.practice.schemas import RunCreate, RunExchange, RunLog, RunRead, RunRequest

log = structlog.stdlib.get_logger("greenroom.practice")

REQUESTS_AT_ONCE = 8
# A dying process closes its sockets a moment before it is seen to be gone.
DEATH_IS_SEEN_S = 0.25
LIMIT_WORDS = {
    "memory": "It used more memory than it may.",
    "output": "It printed more than it may.",
    "processes": "It started more threads or processes than it may.",
    "disk": "It wrote more to disk than it may.",
}


@dataclass(frozen=True, slots=True)
class Program:
    """What to run: checked files of an exercise, or of an example that is treated as one."""

    kind: Literal["app", "script"]
    exercise: Exercise
    files: dict[str, str]


@dataclass(eq=False)
class Run:
    """One program and what is known of it; kept after its end until the learner's next one."""

    learner_id: UUID
    kind: Literal["app", "script"]
    id: UUID = field(default_factory=new_id)
    began: float = field(default_factory=time.monotonic)
    used: float = field(default_factory=time.monotonic)
    message: str | None = None  # why it ended
    output: str = ""
    ms: float = 0.0
    versions: dict[str, str] = field(default_factory=dict)
    app: InteractiveRun | None = None
    living: asyncio.Task[None] | None = None
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(REQUESTS_AT_ONCE))

    @property
    def state(self) -> Literal["ready", "ended"]:
        return "ready" if self.message is None else "ended"

    def log(self, since: int = 0) -> tuple[str, int]:
        """What it printed from a byte offset on, and the offset after it."""
        if self.app:
            return self.app.log(since)
        whole = self.output.encode()
        return whole[since:].decode(errors="replace"), len(whole)


def choose_program(catalog: Catalog, wanted: RunCreate, library: frozenset[str]) -> Program:
    """Raises RunSourceError, FilesRefusedError, or that there is no such exercise or example."""
    if (wanted.exercise is None) == (wanted.example is None):
        raise RunSourceError
    kind: Literal["app", "script"] = "app"
    if wanted.exercise is not None:
        exercise = catalog.get_exercise(wanted.exercise).exercise
    else:
        example = catalog.get_example(wanted.example or "")
        kind = example.runs_as
        exercise = Exercise.from_parts(example.name, {"main.py": example.source})
    files = check_files(exercise, wanted.files, library)
    return Program(kind, exercise, files)


class Runs:
    """The runs of this process. A learner's new one ends his old one."""

    def __init__(
        self,
        judge: Judge,
        grading: Grading,
        *,
        most: int,
        most_s: float = 600.0,
        idle_s: float = 120.0,
    ) -> None:
        """At most `most` apps at once; each for `most_s`, or `idle_s` without a request."""
        self._judge, self._grading = judge, grading
        self._most, self._most_s, self._idle_s = most, most_s, idle_s
        self._runs: dict[UUID, Run] = {}  # by learner

    async def start(self, learner_id: UUID, program: Program) -> RunRead:
        """Returns when the app answers, or when it is over. Raises RunsFullError."""
        self._forget_old()
        others = (run for run in self._live() if run.learner_id != learner_id)
        if sum(1 for _ in others) >= self._most:
            raise RunsFullError
        old, run = self._runs.get(learner_id), Run(learner_id, program.kind)
        self._runs[learner_id] = run
        if old:
            await self.stop(old, why="Another one was started.")
        if run.message is None:  # nor was this one replaced meanwhile
            run.living = asyncio.create_task(self._live_on(run, program))
            await run.begun.wait()
        return self.read(run)

    def get(self, run_id: UUID, *, learner_id: UUID) -> Run:
        """One's own. Raises RunNotFoundError."""
        run = self._runs.get(learner_id)
        if run is None or run.id != run_id:
            raise RunNotFoundError
        return run

    async def send(self, run: Run, request: RunRequest) -> RunExchange:
        """Raises RunEndedError; what else goes wrong is told in the answer."""
        async with run.places:
            if run.app is None or run.message is not None:
                raise RunEndedError(f"{run.message} Start it again.")
            run.used = time.monotonic()
            answer = await run.app.request(
                request.method, request.path, headers=request.headers, body=request.body or ""
            )
            if answer.error and run.living:  # so that the log says whether it is over
                await asyncio.wait({run.living}, timeout=DEATH_IS_SEEN_S)
        return RunExchange(
            exchange=answer.exchange, curl=as_curl(answer.exchange.request), error=answer.error
        )

    async def stop(self, run: Run, *, why: str = "It was stopped.") -> None:
        """Twice is as good as once."""
        run.message = run.message or why
        if run.living:
            run.living.cancel()
            await asyncio.gather(run.living, return_exceptions=True)
        run.begun.set()  # a task that was cancelled before its first step has not

    async def forget(self, learner_id: UUID) -> None:
        """Ends the run of a learner, and its log."""
        if run := self._runs.get(learner_id):
            await self.stop(run)
            self._runs.pop(learner_id, None)

    async def close(self) -> None:
        """Ends them all."""
        await asyncio.gather(*(self.stop(run) for run in self._runs.values()))

    def read(self, run: Run) -> RunRead:
        left = timedelta(seconds=self._ends_at(run) - time.monotonic())
        return RunRead(
            id=run.id,
            kind=run.kind,
            state=run.state,
            message=run.message,
            output=run.log()[0],
            ms=run.ms,
            versions=run.versions,
            expires_at=now() + left if run.state == "ready" else None,
        )

    def read_log(self, run: Run, since: int) -> RunLog:
        text, after = run.log(since)
        return RunLog(text=text, next=after, state=run.state)

    def _live(self) -> Iterator[Run]:
        return (run for run in self._runs.values() if run.message is None)

    def _forget_old(self) -> None:
        """An ended run is kept for its log, but not for ever."""
        oldest = time.monotonic() - 2 * self._most_s
        for learner_id, run in list(self._runs.items()):
            if run.message is not None and run.began < oldest:
                del self._runs[learner_id]

    def _ends_at(self, run: Run) -> float:
        return min(run.began + self._most_s, run.used + self._idle_s)

    async def _live_on(self, run: Run, program: Program) -> None:
        live = self._serve if program.kind == "app" else self._script
        try:
            run.message = await live(run, program)
        except Exception:
            log.exception("a run failed by our fault", run=str(run.id))
            run.message = "It could not be run, by our fault."
        finally:
            run.begun.set()

    async def _serve(self, run: Run, program: Program) -> str:
        """Lives as long as the app; returns why it ended."""
        began = time.perf_counter()
        try:
            async with self._judge.serve(program.exercise, program.files) as app:
                run.ms = round((time.perf_counter() - began) * 1000, 3)
                run.app, run.versions = app, app.versions
                run.began = run.used = time.monotonic()
                run.begun.set()
                return await self._until_end(run, app)
        except DidNotStart as failure:
            run.ms = round((time.perf_counter() - began) * 1000, 3)
            run.output = failure.output
            return f"App did not start. {failure.message}"

    async def _until_end(self, run: Run, app: InteractiveRun) -> str:
        end = asyncio.ensure_future(app.ended())
        try:
            while (left := self._ends_at(run) - time.monotonic()) > 0:
                await asyncio.wait({end}, timeout=left)
                if end.done():
                    outcome = await app.stop()
                    return _how_it_ended(outcome.limit, outcome.signal, outcome.exit_code)
        finally:
            end.cancel()
            await asyncio.gather(end, return_exceptions=True)
        if run.used + self._idle_s <= time.monotonic():
            return f"It was stopped after {_duration(self._idle_s)} without a request."
        return f"It was stopped after {_duration(self._most_s)}."

    async def _script(self, run: Run, program: Program) -> str:
        source = program.files["main.py"]
        async with self._grading.turn(run.id, learner_id=run.learner_id, priority="run"):
            result = await self._judge.run_script(source, limits=program.exercise.limits)
        run.output, run.ms, run.versions = result.output, result.ms, result.versions
        if result.timed_out:
            return f"It was stopped after {_duration(program.exercise.limits.total_s)}."
        return _how_it_ended(result.limit, None, result.exit_code)


def _how_it_ended(limit: str | None, signal: int | None, exit_code: int | None) -> str:
    if limit is not None:
        return LIMIT_WORDS.get(limit, f"It reached a limit: {limit}.")
    if exit_code is None:
        return "It crashed." if signal is None else f"It was ended by signal {signal}."
    return f"It ended with exit code {exit_code}."


def _duration(seconds: float) -> str:
    return f"{seconds / 60:g} minutes" if seconds >= 120 else f"{seconds:g} s"
