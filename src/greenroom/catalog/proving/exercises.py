"""Proves exercises: starter, solutions and mistakes are graded, and mistakes told apart."""

import asyncio
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from greenroom.catalog.model import TopicExercise
from greenroom.catalog.proving.bench import Bench
from greenroom.catalog.proving.cards import first_failure
from greenroom.catalog.proving.failure import Failure
from greenroom.judge import RIGHT, Check, Mistake, Report, Variant, Verdict, pattern_of

MISTAKE_RUNS = 2


@dataclass(frozen=True, slots=True)
class ExerciseOptions:
    """How often each solution has to pass, and whether patterns are written."""

    repeat: int = 20
    record: bool = False


@dataclass(frozen=True, slots=True)
class _Prover:
    bench: Bench
    entry: TopicExercise
    options: ExerciseOptions
    tell: Callable[[str], None]

    async def grade(self, files: Mapping[str, str]) -> Report:
        return await self.bench.grade(self.entry.topic, self.entry.exercise, files=files)

    def fail(
        self,
        path: Path,
        sentence: str,
        *,
        line: int = 1,
        stage: str = "exercises",
        **sides: str | None,
    ) -> Failure:
        return Failure(self.entry.topic, stage, path, line, sentence, **sides)


async def prove_exercise(
    bench: Bench, entry: TopicExercise, options: ExerciseOptions, *, tell: Callable[[str], None]
) -> list[Failure]:
    """All that an exercise claims of itself; `tell` hears how far it is."""
    prover = _Prover(bench, entry, options, tell)
    starter, solutions, mistakes = await asyncio.gather(
        _prove_starter(prover), _prove_solutions(prover), _prove_mistakes(prover)
    )
    return [*starter, *solutions, *mistakes]


async def _prove_starter(prover: _Prover) -> list[Failure]:
    """It fails at least one visible check and passes at least one check."""
    report = await prover.grade({})
    path = prover.entry.folder / "starter" / prover.entry.exercise.edit[0]
    correct = "Correct the starter, or make a check visible that it fails."
    if report.verdict is not Verdict.NOT_YET:
        sentence = "the starter is not a start"
        got = f"{report.verdict}: {report.message}"
        return [prover.fail(path, sentence, expected="not_yet", got=got, correct=correct)]
    failures = []
    if not any(check.visible and check.passed is False for check in report.checks):
        sentence, got = "the starter fails no visible check", "hidden checks only"
        expected = "a failure to begin with"
        failures.append(prover.fail(path, sentence, expected=expected, got=got, correct=correct))
    if report.passed == 0:
        sentence, got = "the starter passes no check", f"0 of {len(report.checks)}"
        correct = "Let something work already: a learner has to see that the judge is fair."
        expected = "at least one"
        failures.append(prover.fail(path, sentence, expected=expected, got=got, correct=correct))
    return failures


async def _prove_solutions(prover: _Prover) -> list[Failure]:
    """Every solution passes, again and again."""
    found = await asyncio.gather(
        *(
            _prove_solution(prover, each.name, each.files)
            for each in prover.entry.exercise.solutions
        )
    )
    return [failure for failures in found for failure in failures]


async def _prove_solution(prover: _Prover, name: str, files: Mapping[str, str]) -> list[Failure]:
    path = prover.entry.folder / "solutions" / name / next(iter(files), "")
    # One first: where it never passes, twenty runs into their time limits say nothing more.
    first = await prover.grade(files)
    more = prover.options.repeat - 1 if first.verdict is Verdict.PASSED else 2
    reports = [first, *await asyncio.gather(*(prover.grade(files) for _ in range(more)))]
    failed = [report for report in reports if report.verdict is not Verdict.PASSED]
    if not failed:
        return []
    seeds = ", ".join(str(report.seed) for report in failed[:3])
    return [
        prover.fail(
            path,
            f"this solution fails {len(failed)} of {len(reports)} times",
            expected=f"passed, {prover.options.repeat} times in a row",
            got=f"{first_failure(failed[0])} (seed {seeds})",
            correct="Correct the solution, or the check if it misjudges.",
        )
    ]


async def _grade_mistakes(prover: _Prover) -> list[list[Report]]:
    """The reports of each mistake, in order."""
    mistakes = prover.entry.exercise.mistakes
    done = count(1)

    async def grade(mistake: Mistake) -> list[Report]:
        runs = await asyncio.gather(*(prover.grade(mistake.files) for _ in range(MISTAKE_RUNS)))
        name = prover.entry.exercise.name
        prover.tell(f"{name}: mistake {next(done)} of {len(mistakes)}")
        return runs

    return await asyncio.gather(*(grade(mistake) for mistake in mistakes))


async def _prove_mistakes(prover: _Prover) -> list[Failure]:
    """Each fails what it names and nothing else, in a pattern of its own; every check is failed."""
    entry = prover.entry
    reports = await _grade_mistakes(prover)
    failures: list[Failure] = []
    patterns: dict[str, dict[str, str]] = {}
    for mistake, runs in zip(entry.exercise.mistakes, reports, strict=True):
        wrong = _check_runs(prover, mistake.name, mistake.fails, runs=runs)
        failures += wrong
        if not wrong:
            patterns[mistake.name] = pattern_of(runs[0])
    failures += _check_unique(prover, patterns)
    failures += _check_recorded(prover, patterns, reports=reports)
    failed = {name for runs in reports for name in pattern_of(runs[0])}
    for check in entry.exercise.checks:
        # A mistake that fails on the right app says nothing of the mutants: no pattern has it.
        if check.name not in failed and check.name != RIGHT:
            path, line = _place_of(entry.folder, check)
            sentence = f"no mistake fails {check.name}: a check that nothing fails is not a check"
            correct = "Add a mistake that fails it, or take the check out."
            failures.append(prover.fail(path, sentence, line=line, correct=correct))
    return failures


def _check_runs(
    prover: _Prover, name: str, fails: tuple[str, ...], *, runs: list[Report]
) -> list[Failure]:
    path = prover.entry.folder / "mistakes" / name / "mistake.toml"
    line = _line_of(path, r"fails\b")

    def fail(sentence: str, expected: str, got: str) -> list[Failure]:
        correct = "Correct `fails`, the mistake, or the check that misses it."
        return [
            prover.fail(
                path,
                sentence,
                line=line,
                stage="mistakes",
                expected=expected,
                got=got,
                correct=correct,
            )
        ]

    for report in runs:
        if any(check.passed is None for check in report.checks):
            got = f"{report.verdict}: {report.message}"
            return fail("not every check was run", "a pattern of failed checks", got)
        failed = pattern_of(report)
        if set(failed) != set(fails):
            wanted = ", ".join(sorted(fails))
            got = ", ".join(sorted(failed)) or "every check passed"
            return fail("the mistake does not fail the checks that it names", wanted, got)
    patterns = [pattern_of(report) for report in runs]
    if any(pattern != patterns[0] for pattern in patterns):
        got = " and ".join(json.dumps(pattern) for pattern in patterns)
        return fail("the mistake fails differently from run to run", "one pattern", got)
    return []


def _check_unique(prover: _Prover, patterns: dict[str, dict[str, str]]) -> list[Failure]:
    failures = []
    first: dict[str, str] = {}
    for name, pattern in patterns.items():
        key = json.dumps(pattern, sort_keys=True)
        if key in first:
            path = prover.entry.folder / "mistakes" / name / "mistake.toml"
            failures.append(
                prover.fail(
                    path,
                    f"it cannot be told from the mistake {first[key]}",
                    stage="mistakes",
                    expected="a pattern of its own",
                    got=json.dumps(pattern),
                    correct="Take one of the two out, or add a check that one of them passes.",
                )
            )
        first.setdefault(key, name)
    return failures


def _check_recorded(
    prover: _Prover, patterns: dict[str, dict[str, str]], *, reports: list[list[Report]]
) -> list[Failure]:
    """Each mistake is diagnosed as itself by the pattern that is recorded beside it."""
    failures = []
    for mistake, runs in zip(prover.entry.exercise.mistakes, reports, strict=True):
        pattern = patterns.get(mistake.name)
        if pattern is None:
            continue
        path = prover.entry.folder / "mistakes" / mistake.name / "pattern.json"
        if prover.options.record:
            path.write_text(json.dumps(pattern, indent=2) + "\n")
            continue
        diagnosed = runs[0].mistake.name if runs[0].mistake else None
        if mistake.pattern != pattern:
            was = json.dumps(mistake.pattern) if mistake.pattern else "no pattern.json"
            sentence = "the recorded pattern is not the one of this run"
            correct = "Run `greenroom content check --record` and read what it changed."
            failures.append(
                prover.fail(
                    path,
                    sentence,
                    stage="mistakes",
                    expected=json.dumps(pattern),
                    got=was,
                    correct=correct,
                )
            )
        elif diagnosed != mistake.name:
            sentence = "the mistake is not diagnosed as itself"
            failures.append(
                prover.fail(
                    path,
                    sentence,
                    stage="mistakes",
                    expected=mistake.name,
                    got=diagnosed or "no diagnosis",
                    correct="Let its pattern differ from those of the other mistakes.",
                )
            )
    return failures


def _place_of(folder: Path, check: Check | Variant) -> tuple[Path, int]:
    if isinstance(check, Variant):
        return folder / "mutants" / check.name / "mutant.toml", 1
    path = folder / "checks.py"
    return path, _line_of(path, rf"async def {check.name}\b")


def _line_of(path: Path, pattern: str) -> int:
    lines = path.read_text().splitlines()
    return next((n for n, line in enumerate(lines, start=1) if re.match(pattern, line)), 1)
