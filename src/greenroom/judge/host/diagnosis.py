"""Recognises a known mistake by which checks failed, and in which part."""

from collections.abc import Sequence

from greenroom.judge.exercise import Mistake
from greenroom.judge.host.report import CheckReport, MistakeReport, Report


def pattern_of(report: Report) -> dict[str, str]:
    """The checks that failed and their parts, as `content check --record` writes it."""
    return _pattern(report.checks)


def _pattern(checks: Sequence[CheckReport]) -> dict[str, str]:
    return {check.name: check.part or "" for check in checks if check.passed is False}


def diagnose(mistakes: Sequence[Mistake], checks: Sequence[CheckReport]) -> MistakeReport | None:
    """The mistake whose pattern is exactly this one; None for none, for several, and for guesses.

    A run that did not reach every check has no pattern.
    """
    if any(check.passed is None for check in checks):
        return None
    pattern = _pattern(checks)
    matches = [mistake for mistake in mistakes if pattern and mistake.pattern == pattern]
    if len(matches) != 1:
        return None
    (mistake,) = matches
    return MistakeReport(
        name=mistake.name,
        title=mistake.title,
        card=mistake.card,
        explanation=mistake.explanation,
    )
