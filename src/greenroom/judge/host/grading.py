"""One grade: from validated files through a box to a report."""

import asyncio
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Literal

from greenroom.judge.checks import Check
from greenroom.judge.exercise import Exercise
from greenroom.judge.host import verdict as verdicts
from greenroom.judge.host.box import Box, Job, Outcome
from greenroom.judge.host.diagnosis import diagnose
from greenroom.judge.host.exchange import clean
from greenroom.judge.host.pool import Pool
from greenroom.judge.host.progress import OnProgress, Progress, unheard
from greenroom.judge.host.report import CheckReport, LimitsReport, Report, Usage
from greenroom.judge.host.runner import NOTHING_SENT, Run, not_run, run_checks
from greenroom.judge.host.slots import Priority
from greenroom.judge.host.start_failure import StartFailure, explain_start, how_it_ended, trimmed
from greenroom.judge.host.verdict import Facts, Verdict
from greenroom.judge.limits import Limits
from greenroom.judge.variants import Variant

Only = Literal["all", "visible"]


@dataclass(frozen=True, slots=True)
class Grade:
    """What is to be graded, and how."""

    exercise: Exercise
    seed: int
    limits: Limits
    only: Only = "all"
    priority: Priority = "submit"
    submission: str = ""
    on_progress: OnProgress = unheard
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def checks(self) -> tuple[Check | Variant, ...]:
        """Those that are run and reported."""
        every = self.exercise.checks
        return every if self.only == "all" else tuple(check for check in every if check.visible)


def ungraded_report(grade: Grade, sandbox: str, *, verdict: Verdict, detail: str) -> Report:
    """For files that were refused and for our own faults: nothing ran, nothing counts."""
    checks = [not_run(check) for check in grade.checks]
    message = verdicts.message_for(verdict, Facts(0, len(checks)), detail=detail)
    return Report(
        submission=grade.submission,
        exercise=grade.exercise.name,
        sandbox=sandbox,
        verdict=verdict,
        message=message,
        checks=checks,
        limits=LimitsReport(**asdict(grade.limits)),
        seed=grade.seed,
    )


async def grade_once(pool: Pool, grade: Grade, *, library: frozenset[str]) -> Report:
    """Serves the files in a box, runs the checks, ends the box. Our own faults are raised."""
    job = Job(kind="app", files=grade.files, limits=grade.limits, restarts=grade.exercise.restarts)

    def on_queue(position: int) -> None:
        grade.on_progress(Progress("queued", position=position))

    async with pool.open(job, priority=grade.priority, on_queue=on_queue) as box:
        grade.on_progress(Progress("starting"))
        if not await box.started():
            return _not_started(grade, await end_box(box, pool.sandbox), library)
        grade.on_progress(Progress("ready"))
        run, checks_ms = await _run(grade, box)
        ending = await end_box(box, pool.sandbox)
        ending.phases_ms["checks"] = checks_ms
    return _report(grade, ending, run)


@dataclass(frozen=True, slots=True)
class Ending:
    """What is known of a box after its end."""

    outcome: Outcome
    phases_ms: dict[str, float]
    versions: dict[str, str]
    sandbox: str


async def _run(grade: Grade, box: Box) -> tuple[Run, float]:
    total = len(grade.checks)

    def on_done(done: int) -> None:
        grade.on_progress(Progress("checks", done=done, total=total))

    began = time.perf_counter()
    checks = [check for check in grade.checks if isinstance(check, Check)]
    run = await run_checks(box, checks, seed=grade.seed, limits=grade.limits, on_done=on_done)
    return run, ms_since(began)


async def end_box(box: Box, sandbox: str) -> Ending:
    """Ends it, and tells how it ended."""
    began = time.perf_counter()
    outcome = await box.outcome()
    phases = {**box.phases_ms, "teardown": ms_since(began)}
    return Ending(outcome, phases, dict(box.versions), sandbox)


def ms_since(began: float) -> float:
    """Milliseconds since a time of `time.perf_counter`."""
    return round((time.perf_counter() - began) * 1000, 3)


def _report(grade: Grade, ending: Ending, run: Run) -> Report:
    facts = Facts(
        passed=run.passed,
        total=len(grade.checks),
        limit=ending.outcome.limit,
        ended_early=run.ended_early,
        ran_out_of_time=run.ran_out_of_time,
    )
    verdict = verdicts.decide(facts)
    detail = _detail(verdict, run, ending.outcome)
    report = ran_report(grade, ending, run.checks)
    report.verdict = verdict
    report.message = verdicts.message_for(verdict, facts, detail=detail)
    # A run of the visible checks alone has no whole pattern to compare.
    if grade.only == "all" and verdict in {Verdict.NOT_YET, Verdict.TIMED_OUT}:
        report.mistake = diagnose(grade.exercise.mistakes, run.checks)
    return report


def _not_started(grade: Grade, ending: Ending, library: frozenset[str]) -> Report:
    failure = start_failure(grade, ending.outcome, library)
    facts = Facts(0, len(grade.checks), started=False)
    report = ran_report(grade, ending, [not_run(check) for check in grade.checks])
    report.verdict = Verdict.DID_NOT_START
    report.message = verdicts.message_for(report.verdict, facts, detail=failure.sentence)
    report.output = clean(failure.output)
    return report


def start_failure(grade: Grade, outcome: Outcome, library: frozenset[str]) -> StartFailure:
    """Why the app did not start, from what it printed and how it ended."""
    start_s = grade.limits.start_s
    return explain_start(grade.files, outcome, start_s=start_s, library=library)


def ran_report(grade: Grade, ending: Ending, checks: list[CheckReport]) -> Report:
    """What every run has; the verdict and its words are still to come."""
    outcome = ending.outcome
    return Report(
        submission=grade.submission,
        exercise=grade.exercise.name,
        sandbox=ending.sandbox,
        verdict=Verdict.NOT_GRADED,
        message="",
        checks=checks,
        output=clean(trimmed(outcome.output, grade.files)),
        phases_ms=ending.phases_ms,
        limits=LimitsReport(**asdict(grade.limits)),
        usage=Usage(
            cpu_s=outcome.cpu_s,
            wall_s=outcome.wall_s,
            peak_memory_bytes=outcome.peak_memory_bytes,
        ),
        versions=ending.versions,
        seed=grade.seed,
    )


def _detail(verdict: Verdict, run: Run, outcome: Outcome) -> str:
    """Which request, or how it ended."""
    if verdict is Verdict.LIMIT_REACHED:
        return limit_sentence("The app", outcome)
    if verdict is Verdict.TIMED_OUT:
        late = next((check for check in run.checks if check.part == "timeout"), None)
        if late is None:
            return "The whole took too long; the last checks were not run."
        if late.sent == NOTHING_SENT:
            return f"It took too long, in: {late.title}."
        return f"{_first_line(late.sent)} had no answer in time, in: {late.title}."
    if verdict is Verdict.CRASHED:
        last = [check for check in run.checks if check.passed is False][-1:]
        where = f" during {_first_line(last[0].sent)}" if last else ""
        return f"It {how_it_ended(outcome)}{where}."
    return ""


def limit_sentence(who: str, outcome: Outcome) -> str:
    """Which limit ended it, if one did."""
    return f"{who} {verdicts.LIMIT_WORDS[outcome.limit]}." if outcome.limit else ""


def _first_line(text: str | None) -> str:
    return (text or "").split("\n", 1)[0][:120]


async def until_ended(box: Box, seconds: float) -> bool:
    """True when the box ended by itself or by a limit within the time."""
    try:
        async with asyncio.timeout(seconds):
            await box.ended()
    except TimeoutError:
        return False
    return True
