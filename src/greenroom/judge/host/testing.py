"""One grade of the learner's tests: run on the right app, then on each mutant."""

import asyncio
import time
from dataclasses import dataclass, field

from greenroom.judge.host import verdict as verdicts
from greenroom.judge.host.answers import shown
from greenroom.judge.host.box import Box, Job, Outcome
from greenroom.judge.host.diagnosis import diagnose
from greenroom.judge.host.exchange import clean
from greenroom.judge.host.grading import (
    Ending,
    Grade,
    end_box,
    limit_sentence,
    ms_since,
    ran_report,
)
from greenroom.judge.host.pool import Pool
from greenroom.judge.host.progress import Progress
from greenroom.judge.host.pytest_output import trim_pytest
from greenroom.judge.host.report import CheckReport, Report, Usage
from greenroom.judge.host.runner import BrokenCheck, not_run
from greenroom.judge.host.start_failure import explain_collection, how_it_ended
from greenroom.judge.host.told import Told, read_told
from greenroom.judge.host.verdict import Facts, Verdict
from greenroom.judge.variants import Variant

SHOWN_FAILURES = 3


@dataclass(frozen=True, slots=True)
class PytestRun:
    """The tests, run on one app."""

    variant: Variant
    told: Told | None
    seconds: float  # that it had
    in_time: bool
    ending: Ending

    @property
    def outcome(self) -> Outcome:
        return self.ending.outcome

    @property
    def ended_early(self) -> bool:
        """Whether its process was gone before pytest was over."""
        return self.told is None and self.in_time and self.outcome.limit is None

    @property
    def started(self) -> bool:
        """Whether there was a test to run; what ended without a word may have had one."""
        return self.told is None or (self.told.collected > 0 and self.told.uncollected == 0)

    @property
    def passed(self) -> bool:
        """Green on the right app, red on a mutant."""
        if self.told is None:
            return False
        return self.told.is_green if self.variant.is_right else self.told.is_red


@dataclass(slots=True)
class _Tester:
    """Runs the tests on one app after the other, as long as there is time."""

    pool: Pool
    grade: Grade
    total: int
    left_s: float
    runs: list[PytestRun] = field(default_factory=list)
    out_of_time: bool = False

    async def run(self, variant: Variant) -> PytestRun | None:
        """The run, or None where no time was left for it."""
        if self.left_s <= 0:
            self.out_of_time = True
            return None
        seconds = min(self.grade.limits.start_s, self.left_s)
        files = {**self.grade.files, **variant.files}
        job = Job(
            kind="tests",
            files=files,
            limits=self.grade.limits,
            until_failure=not variant.is_right,
        )
        # A learner waits once: what a later app waits for is not told.
        on_queue = None if self.runs else self._tell_position
        async with self.pool.open(job, priority=self.grade.priority, on_queue=on_queue) as box:
            if not self.runs:
                self.grade.on_progress(Progress("starting"))
            run = await self._run_in(box, variant, seconds)
        self.left_s -= run.outcome.wall_s
        self.out_of_time |= not run.in_time and run.outcome.limit is None
        self.runs.append(run)
        return run

    async def _run_in(self, box: Box, variant: Variant, seconds: float) -> PytestRun:
        told = None
        in_time = True
        hearing = asyncio.create_task(read_told(box))
        try:
            async with asyncio.timeout(seconds):
                if await box.started() and not self.runs:
                    self.grade.on_progress(Progress("ready"))
                told = await hearing
                if told is None:
                    await box.ended()
        except TimeoutError:
            in_time = False
        finally:
            hearing.cancel()
            await asyncio.gather(hearing, return_exceptions=True)
        return PytestRun(variant, told, seconds, in_time, await end_box(box, self.pool.sandbox))

    def tell_done(self) -> None:
        done = len(self.runs)
        self.grade.on_progress(Progress("checks", done=done, total=self.total))

    def _tell_position(self, position: int) -> None:
        self.grade.on_progress(Progress("queued", position=position))


async def grade_tests(pool: Pool, grade: Grade, *, library: frozenset[str]) -> Report:
    """Each app in a box of its own; the mutants only where the right app passes the tests."""
    if "pytest" not in library:
        raise BrokenCheck("pytest is not among the learner's packages")
    variants = [check for check in grade.checks if isinstance(check, Variant)]
    tester = _Tester(pool, grade, len(variants), grade.limits.total_s)
    began = time.perf_counter()
    for variant in variants:
        run = await tester.run(variant)
        if run is None or (variant.is_right and not run.started):
            break
        tester.tell_done()
        if variant.is_right and not run.passed:
            break
    return _report(tester, variants, checks_ms=ms_since(began), library=library)


def _report(
    tester: _Tester, variants: list[Variant], *, checks_ms: float, library: frozenset[str]
) -> Report:
    grade, runs = tester.grade, tester.runs
    started = runs[0].started
    checks = [_check(run) for run in runs] if started else []
    checks += [not_run(variant) for variant in variants[len(checks) :]]
    limited = next((run for run in runs if run.told is None and run.outcome.limit), None)
    ended = next((run for run in runs if run.ended_early), None)
    facts = Facts(
        passed=sum(check.passed is True for check in checks),
        total=len(checks),
        started=started,
        ended_early=ended is not None,
        limit=limited.outcome.limit if limited else None,
        ran_out_of_time=tester.out_of_time,
    )
    verdict = verdicts.decide(facts)
    # What pytest printed on the right app, or where it could not say how it went.
    telling = limited or ended or next((run for run in runs if run.told is None), runs[0])
    report = ran_report(grade, telling.ending, checks)
    report.output = clean(trim_pytest(telling.outcome.output, grade.files))
    report.phases_ms = {**runs[0].ending.phases_ms, "checks": checks_ms}
    report.usage = _usage(runs)
    report.verdict = verdict
    detail = _detail(verdict, telling, grade, library=library)
    report.message = verdicts.message_for(verdict, facts, detail=detail, subject="Tests")
    if grade.only == "all" and verdict in {Verdict.NOT_YET, Verdict.TIMED_OUT}:
        report.mistake = diagnose(grade.exercise.mistakes, checks)
    return report


def _check(run: PytestRun) -> CheckReport:
    variant, told = run.variant, run.told
    check = not_run(variant)
    check.passed = run.passed
    check.sent = "the right app" if variant.is_right else f"a broken app: {variant.breaks}"
    if run.passed:
        return check
    check.needed = "every test passes" if variant.is_right else "at least one test fails"
    if told is not None:
        check.part, check.got = "needed", shown(_words(told))
    elif not run.in_time:
        check.part, check.got = "timeout", f"pytest was not over within {run.seconds:g} s"
    else:
        check.part, check.got = "no_answer", f"The run {how_it_ended(run.outcome)}."
    return check


def _words(told: Told) -> str:
    """`1 of 4 failed`, and which."""
    if told.ran == 0:
        return "no test ran" if not told.skipped else f"no test ran, {told.skipped} skipped"
    if not told.failed:
        number = "the only test" if told.passed == 1 else f"all {told.passed}"
        broken = "" if told.over else ", but pytest was broken off"
        return f"{number} passed{broken}"
    lines = [f"{told.failed} of {told.ran} failed"]
    for failure in told.failures[:SHOWN_FAILURES]:
        place = f" ({failure.path}, line {failure.line})" if failure.path else ""
        lines.append(f"{failure.test}{place}\n{failure.kind}: {failure.words}")
    return "\n\n".join(lines)


def _usage(runs: list[PytestRun]) -> Usage:
    outcomes = [run.outcome for run in runs]
    return Usage(
        cpu_s=sum(outcome.cpu_s for outcome in outcomes),
        wall_s=sum(outcome.wall_s for outcome in outcomes),
        peak_memory_bytes=max(outcome.peak_memory_bytes for outcome in outcomes),
    )


def _detail(verdict: Verdict, run: PytestRun, grade: Grade, *, library: frozenset[str]) -> str:
    """On which app, or how it ended."""
    where = "the right app" if run.variant.is_right else f"the mutant {run.variant.name}"
    if verdict is Verdict.DID_NOT_START and run.told is not None:
        return explain_collection(grade.files, run.outcome, told=run.told, library=library)
    if verdict is Verdict.LIMIT_REACHED:
        return limit_sentence(f"The run on {where}", run.outcome)
    if verdict is Verdict.CRASHED:
        return f"The run on {where} {how_it_ended(run.outcome)} before pytest was over."
    if verdict is Verdict.TIMED_OUT and run.told is None:
        return f"pytest was not over within {run.seconds:g} s on {where}."
    if verdict is Verdict.TIMED_OUT:
        return "The whole took too long; the last mutants were not run."
    if verdict is Verdict.NOT_YET and run.variant.is_right and not run.passed:
        return "The tests fail on the right app: nothing can be said about the mutants."
    return ""
