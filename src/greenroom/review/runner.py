"""Runs what an answer needs: a card's program where its key is not known, a learner's fix."""

from dataclasses import dataclass

from greenroom.catalog.service import (
    Card,
    Evidence,
    Fix,
    KnownRun,
    Output,
    Predict,
    RunFailedError,
    run_fix,
    run_key,
)
from greenroom.judge import BoxFailed, Judge, Report, Verdict
from greenroom.review.errors import JudgeNotReadyError

RETRY_AFTER_S = 3
WARMING_RETRY_S = 2
UNAVAILABLE_RETRY_S = 300


@dataclass(frozen=True, slots=True)
class Runner:
    """The judge, and why it may not run: none at all, or not what a learner wrote."""

    judge: Judge
    evidence: Evidence
    failure: str | None
    refusal: str | None

    async def key(self, card: Card, body: Predict | Output) -> KnownRun:
        """What the card's program says. Known: at once. Raises JudgeNotReadyError."""
        if known := self.evidence.find_key(card):
            return known
        self.require_judge()
        try:
            run = await run_key(self.judge, body)
        except (RunFailedError, BoxFailed) as error:
            reason = str(error).rstrip(".")
            message = f"The program of this card did not run: {reason}. Nothing was counted."
            raise JudgeNotReadyError(message, retry_after_s=RETRY_AFTER_S) from error
        self.evidence.add_key(card.slug, run)
        return run

    async def fix(self, card: Card, body: Fix, *, source: str) -> Report:
        """Grades a learner's own program: behind a wall that may. Raises JudgeNotReadyError."""
        self._require(self.refusal)
        report = await run_fix(self.judge, card, body, source=source)
        if report.verdict is Verdict.NOT_GRADED:
            raise JudgeNotReadyError(report.message, retry_after_s=RETRY_AFTER_S)
        return report

    def require_judge(self) -> None:
        """For a program of the content: any wall will do. Raises JudgeNotReadyError."""
        self._require(None)

    def _require(self, refusal: str | None) -> None:
        if reason := self.failure or refusal:
            raise JudgeNotReadyError(reason, retry_after_s=UNAVAILABLE_RETRY_S)
        if self.judge.state != "ready":
            message = "The judge is still warming up. Try again in a few seconds."
            raise JudgeNotReadyError(message, retry_after_s=WARMING_RETRY_S)
