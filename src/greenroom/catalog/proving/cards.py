"""Proves cards: keys are computed by running, events are found in the proof, fixes are graded."""

import re
from collections.abc import Mapping
from itertools import takewhile

from greenroom.catalog.model import Card, Fix, Order, Output, Predict
from greenroom.catalog.proving.bench import Bench
from greenroom.catalog.proving.failure import Failure
from greenroom.catalog.proving.proofs import ProofRun, last_line
from greenroom.catalog.runs import (
    CardRun,
    RunFailedError,
    expected_text,
    fix_exercise,
    same_part,
)
from greenroom.judge import Report, UnreadableJSON, Verdict

RUNS_WHEN_DIFFERENT = 3


async def prove_card(bench: Bench, card: Card, proofs: Mapping[str, ProofRun]) -> list[Failure]:
    """What the author believes of a card, against what really happens."""
    match card.body:
        case Predict() | Output() as body:
            return await _prove_key(bench, card, body, proofs=proofs)
        case Order() as body:
            return _prove_order(card, body, proofs)
        case Fix() as body:
            return await _prove_fix(bench, card, body)
    return []


def _failure(card: Card, line: int, sentence: str, **sides: str | None) -> Failure:
    return Failure(card.topic, "cards", card.path, line, sentence, **sides)


async def _prove_key(
    bench: Bench, card: Card, body: Predict | Output, *, proofs: Mapping[str, ProofRun]
) -> list[Failure]:
    try:
        run = await _run(bench, card, body)
        expect = body.expect if isinstance(body, Predict) else {"output": body.expect}
        wrong = {part for part, text in expect.items() if not _same(part, text, run)}
        if not wrong:
            return []
        runs = [run, *[await _run(bench, card, body) for _ in range(RUNS_WHEN_DIFFERENT - 1)]]
    except RunFailedError as error:
        program = body.app if isinstance(body, Predict) else body.script
        got = last_line(error.output) if error.output else "no answer"
        correct = "Correct the program of the card."
        return [
            _failure(
                card,
                program.line,
                str(error),
                expected="a run to its end",
                got=got,
                correct=correct,
            )
        ]
    what = "the app does not answer" if isinstance(body, Predict) else "the script does not print"
    return [
        _failure(
            card,
            card.key_line,
            f"{what} as the card says" + (f": {part}" if len(expect) > 1 else ""),
            expected=expect[part],
            got=_steady(part, runs),
            correct=_side(card, proofs),
        )
        for part in expect
        if part in wrong
    ]


async def _run(bench: Bench, card: Card, body: Predict | Output) -> CardRun:
    if isinstance(body, Predict):
        return await bench.predict(card.topic, body)
    return await bench.output(card.topic, body)


def _same(part: str, expect: str, run: CardRun) -> bool:
    try:
        return same_part(part, expected_text(part, expect), run.parts[part])
    except UnreadableJSON:
        return False


def _steady(part: str, runs: list[CardRun]) -> str:
    """What came, and in how many runs."""
    texts = [run.parts[part] for run in runs]
    if len(set(texts)) > 1:
        return f"{texts[0]}, and other texts: it differs from run to run"
    return f"{texts[0]}   the same in {len(runs)} of {len(runs)} runs"


def _side(card: Card, proofs: Mapping[str, ProofRun]) -> str:
    """Which side to correct: the card, where its proofs hold."""
    failed = [name for name in card.proofs if name not in proofs or not proofs[name].holds]
    if failed:
        return f"Correct proofs/{failed[0]}.py first: it fails as well."
    names = ", ".join(f"proofs/{name}.py" for name in card.proofs)
    return f"What it names as proof passes: {names}. Correct the card, not the proof."


def _prove_order(card: Card, body: Order, proofs: Mapping[str, ProofRun]) -> list[Failure]:
    """The output of the card's first proof names the events one after the other, in this order."""
    proof = proofs.get(card.proofs[0])
    events = [step.event for step in body.steps]
    # Longest first, so that `closed` is not found in `unit closed`.
    names = "|".join(re.escape(each) for each in sorted(events, key=len, reverse=True))
    printed = re.findall(names, proof.output if proof else "")
    reached = _longest_run(events, printed)
    if reached == len(events):
        return []
    return [
        _failure(
            card,
            body.steps[reached].line,
            f"proofs/{card.proofs[0]}.py does not print `{events[reached]}` at this place",
            expected=" > ".join(events),
            got=" > ".join(printed[: 3 * len(events)]) or "none of the events",
            correct="Correct the order of the steps, or let the proof print each event.",
        )
    ]


def _longest_run(events: list[str], printed: list[str]) -> int:
    """How many of the events follow each other somewhere in what was printed."""
    best = 0
    for start in range(len(printed)):
        pairs = zip(events, printed[start:], strict=False)
        best = max(best, len(list(takewhile(lambda pair: pair[0] == pair[1], pairs))))
    return best


async def _prove_fix(bench: Bench, card: Card, body: Fix) -> list[Failure]:
    """The broken app fails the check, the patched app passes it."""
    try:
        exercise = fix_exercise(card, body)
    except Exception as error:  # a check is the author's own code: it may raise anything
        return [_failure(card, body.check_line, f"the check does not load: {error}")]
    broken = await bench.grade(card.topic, exercise, files={})
    patched = await bench.grade(card.topic, exercise, files={"main.py": body.patched})
    failures = []
    if broken.verdict is not Verdict.NOT_YET:
        failures.append(
            _failure(
                card,
                body.app.line,
                "the app of the front does not fail the check",
                expected="not_yet",
                got=broken.message,
                correct="Break the app, or let the check see what is broken.",
            )
        )
    if patched.verdict is not Verdict.PASSED:
        failures.append(
            _failure(
                card,
                body.check_line,
                "the patched app does not pass the check",
                expected="passed",
                got=first_failure(patched),
                correct="Correct the fix, or the check.",
            )
        )
    return failures


def first_failure(report: Report) -> str:
    """The first failed check of a report in one line, or its verdict."""
    failed = next((check for check in report.checks if check.passed is False), None)
    if failed is None:
        return report.message
    return f"{failed.name}: needed {failed.needed}; got {failed.got}"[:500]
