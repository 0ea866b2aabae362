"""Runs the checks of an exercise against a running app, each within its time."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from greenroom.judge.checks import Check
from greenroom.judge.host.answers import CheckFailed, Refused, shown, shown_request, unreadable
from greenroom.judge.host.box import BoxFailed
from greenroom.judge.host.draw import Draw
from greenroom.judge.host.exchange import Recorder
from greenroom.judge.host.pace import Pace
from greenroom.judge.host.report import AFTER_RESTART, CheckReport, Part
from greenroom.judge.host.served import RunningApp, ServedApp
from greenroom.judge.limits import Limits
from greenroom.judge.variants import Variant

# A dying process closes its sockets a moment before it is seen to be gone.
DEATH_IS_SEEN_S = 0.25
NOTHING_SENT = "nothing"

logger = logging.getLogger(__name__)


class BrokenCheck(Exception):  # noqa: N818 the fault of an author, never of a learner
    """A check failed before the app had said anything: it can never pass."""


class WatchedApp(RunningApp, Protocol):
    """A running app whose end can be awaited, and whose process is known."""

    @property
    def process(self) -> int: ...

    async def ended(self) -> None: ...


@dataclass(slots=True)
class Run:
    """What came of the checks."""

    checks: list[CheckReport] = field(default_factory=list)
    ended_early: bool = False
    ran_out_of_time: bool = False

    @property
    def passed(self) -> int:
        return sum(check.passed is True for check in self.checks)


def not_run(check: Check | Variant) -> CheckReport:
    """The report of a check that was not reached."""
    return CheckReport(
        name=check.name, title=check.title, task=check.task, visible=check.visible, passed=None
    )


async def run_checks(
    app: WatchedApp,
    checks: Sequence[Check],
    *,
    seed: int,
    limits: Limits,
    on_done: Callable[[int], None],
) -> Run:
    """Runs them in order; the clock of the whole starts now. BrokenCheck is the author's fault."""
    run = Run()
    attempts: list[_Attempt] = []
    pace = Pace(lambda: app.process)
    end = asyncio.ensure_future(app.ended())
    try:
        for number, check in enumerate(checks, start=1):
            left = limits.total_s - pace.now()
            if end.done() or left <= 0:
                run.ran_out_of_time |= not end.done()
                break
            attempt = _Attempt(check, app, seed=seed, seconds=min(limits.check_s, left))
            attempts.append(attempt)
            run.checks.append(await attempt.run(end, pace))
            run.ran_out_of_time |= attempt.timed_out
            on_done(number)
        if attempts and attempts[-1].broke_off:
            await asyncio.wait({end}, timeout=DEATH_IS_SEEN_S)
        run.ended_early = end.done() and (
            len(attempts) < len(checks) or (attempts != [] and attempts[-1].broke_off)
        )
    finally:
        end.cancel()
        await asyncio.gather(end, return_exceptions=True)
    if run.ended_early:
        _drop_the_unheard(run, attempts)
    run.checks += [not_run(check) for check in checks[len(run.checks) :]]
    return run


def _drop_the_unheard(run: Run, attempts: list["_Attempt"]) -> None:
    """The check during which an app ended has failed; those that found nobody were not run."""
    while len(attempts) > 1 and attempts[-1].found_nobody and attempts[-2].broke_off:
        attempts.pop()
        run.checks.pop()


class _Attempt:
    """One check, once."""

    def __init__(self, check: Check, app: RunningApp, *, seed: int, seconds: float) -> None:
        self.timed_out = False
        self.broke_off = False  # a connection ended in the middle: the app may be gone
        self.found_nobody = False
        self._check, self._seconds = check, seconds
        self._recorder = Recorder()
        self._served = ServedApp(app, self._recorder, Draw(seed, check.name))

    async def run(self, end: asyncio.Future[None], pace: Pace) -> CheckReport:
        failure = await self._failure(end, pace)
        report = not_run(self._check)
        report.passed = failure is None
        report.exchanges = self._recorder.exchanges()
        if failure is not None:
            report.part = failure.part
            report.sent, report.needed, report.got = failure.sent, failure.needed, failure.got
            if self._recorder.restarted:
                report.sent += f"\n{AFTER_RESTART}"
            self.broke_off = failure.abrupt
            heard = any(exchange.response for exchange in report.exchanges)
            self.found_nobody = failure.abrupt and not heard
        return report

    async def _failure(self, end: asyncio.Future[None], pace: Pace) -> CheckFailed | None:
        """The failure, or None when the check passed."""
        call = asyncio.ensure_future(self._check.function(self._served))
        try:
            await pace.wait({call, end}, self._seconds)
            if call.done():
                return self._outcome(call)
        finally:
            call.cancel()
            await asyncio.gather(call, return_exceptions=True)
        if end.done():
            failure = self._unanswered("no_answer", "The app ended while this check ran.")
            failure.abrupt = True
            return failure
        self.timed_out = True
        return self._unanswered("timeout", f"nothing within {self._seconds:g} s")

    def _outcome(self, call: asyncio.Future[None]) -> CheckFailed | None:
        error = asyncio.CancelledError() if call.cancelled() else call.exception()
        if error is None or isinstance(error, CheckFailed):
            return error
        if isinstance(error, BoxFailed):
            raise error
        if isinstance(error, Refused):
            request = shown_request(error.answer.request)
            needed = "101, an open WebSocket"
            return CheckFailed("status", sent=request, needed=needed, got=error.answer.got)
        if not isinstance(error, Exception) or not self._recorder.app_was_heard:
            words = f"{self._check.name} raised {type(error).__name__}: {error}"
            logger.error("A check is broken: %s", words, exc_info=error)
            raise BrokenCheck(shown(words)) from error
        return self._stumbled(error)

    def _stumbled(self, error: Exception) -> CheckFailed:
        """Any error once an answer came: the answer has another shape than a right one has."""
        sent, came = self._last_exchange()
        if isinstance(error, AssertionError):
            needed = str(error) or self._check.title
            return CheckFailed("needed", sent=sent, needed=shown(needed), got=came)
        got = unreadable(came, error)
        return CheckFailed("unreadable", sent=sent, needed=self._check.title, got=got)

    def _unanswered(self, part: Part, got: str) -> CheckFailed:
        sent, _ = self._last_exchange()
        in_time = f"an answer within {self._seconds:g} s"
        needed = in_time if part == "timeout" else "an answer"
        return CheckFailed(part, sent=sent, needed=needed, got=got)

    def _last_exchange(self) -> tuple[str, str]:
        entry = self._recorder.last
        if entry is None:
            return NOTHING_SENT, "nothing"
        return shown_request(entry.request), entry.got
