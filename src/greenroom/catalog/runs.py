"""Runs what a card shows in the judge; the key of a card is what came out, never what was typed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from greenroom.catalog.evidence import KnownRun
from greenroom.catalog.files.programs import Proof
from greenroom.catalog.model import Card, Fix, Output, Predict
from greenroom.catalog.schemas import EvidenceRead
from greenroom.judge import (
    DidNotStart,
    Exchange,
    Exercise,
    Judge,
    Limits,
    Priority,
    Report,
    UnreadableJSON,
    json_equal,
    parse_json,
)
from greenroom.kit.clock import now

PROOF_LIMITS = Limits(total_s=10)


@dataclass(frozen=True, slots=True)
class CardRun:
    """What a card's program said: the exact text of each part that is asked for."""

    parts: Mapping[str, str]
    ms: float
    versions: Mapping[str, str]
    exchanges: tuple[Exchange, ...] = ()
    output: str | None = None


class RunFailedError(Exception):
    """A card's own program did not run to its end; the text says how."""

    def __init__(self, sentence: str, output: str = "") -> None:
        super().__init__(sentence)
        self.output = output


async def run_predict(
    judge: Judge, card: Predict, *, priority: Priority = "interactive"
) -> CardRun:
    """Serves the app of a card and sends its requests in order. Raises RunFailedError."""
    exchanges: list[Exchange] = []
    try:
        async with judge.serve_source(card.app.source, priority=priority) as app:
            for each in card.requests:
                # "Sent when the last is over": its teardown and background tasks too.
                await app.settle()
                headers = list(each.headers)
                if each.body is not None and not _has_type(headers):
                    headers.append(("content-type", "application/json"))
                answer = await app.request(
                    each.method, each.path, headers=headers, body=each.body or ""
                )
                if answer.error:
                    raise RunFailedError(f"{each.method} {each.path}: {answer.error}")
                exchanges.append(answer.exchange)
            versions = app.versions
    except DidNotStart as error:
        raise RunFailedError(f"The app does not start: {error}", error.output) from error
    return CardRun(
        parts={part: read_part(part, exchanges[-1]) for part in card.ask},
        ms=sum(each.ms for each in exchanges),
        versions=versions,
        exchanges=tuple(exchanges),
    )


def _has_type(headers: Iterable[tuple[str, str]]) -> bool:
    return any(name.lower() == "content-type" for name, _ in headers)


async def run_output(judge: Judge, card: Output, *, priority: Priority = "run") -> CardRun:
    """Runs the script of a card. Raises RunFailedError where it does not end by itself with 0."""
    result = await judge.run_script(card.script.source, priority=priority)
    if result.timed_out or result.limit or result.exit_code != 0:
        reason = "it took too long" if result.timed_out else f"exit status {result.exit_code}"
        sentence = f"The script does not end well: {result.limit or reason}."
        raise RunFailedError(sentence, result.output)
    output = result.output.strip()
    return CardRun({"output": output}, result.ms, result.versions, output=output)


async def run_key(judge: Judge, body: Predict | Output, *, urgent: bool = True) -> KnownRun:
    """The key of a card, and the run as evidence; not `urgent`: after all that somebody waits
    for. Raises RunFailedError."""
    if isinstance(body, Predict):
        run = await run_predict(judge, body, priority="interactive" if urgent else "regrade")
    else:
        run = await run_output(judge, body, priority="run" if urgent else "regrade")
    evidence = EvidenceRead(
        exchanges=list(run.exchanges),
        output=run.output,
        ran_at=now(),
        ms=run.ms,
        versions=dict(run.versions),
    )
    return KnownRun(True, "It ran.", evidence, run.parts)


async def run_proof(judge: Judge, proof: Proof, *, urgent: bool = True) -> KnownRun:
    """A proof: whether it holds on these versions, and what it printed."""
    result = await judge.run_script(
        proof.source, limits=PROOF_LIMITS, priority="run" if urgent else "regrade"
    )
    holds = result.exit_code == 0 and not result.timed_out and not result.limit
    if result.timed_out:
        message = "It did not end in time."
    elif result.limit:
        message = f"It reached its limit: {result.limit}."
    else:
        message = "It holds." if holds else f"It does not hold: {_last_line(result.output)}"
    evidence = EvidenceRead(
        output=result.output.strip(), ran_at=now(), ms=result.ms, versions=dict(result.versions)
    )
    return KnownRun(holds, message, evidence)


def _last_line(output: str) -> str:
    lines = [line for line in output.splitlines() if line.strip()]
    return lines[-1][:300] if lines else "it printed nothing."


def fix_exercise(card: Card, body: Fix) -> Exercise:
    """A `fix` card as the judge grades it: its app, its check."""
    return Exercise.from_parts(
        f"card-{card.name}", {"main.py": body.app.source}, checks=body.check, tasks=(card.title,)
    )


async def run_fix(judge: Judge, card: Card, body: Fix, *, source: str) -> Report:
    """Grades what a learner made of a `fix` card's app."""
    return await judge.grade(fix_exercise(card, body), {"main.py": source}, priority="run")


def read_part(part: str, exchange: Exchange) -> str:
    """One part of an answer as text."""
    response = exchange.response
    if response is None:
        return ""
    if part == "status":
        return str(response.status)
    if part.startswith("header:"):
        name = part.partition(":")[2].lower()
        return ", ".join(value for key, value in response.headers if key.lower() == name)
    return response.body


def same_part(part: str, said: str, got: str) -> bool:
    """Whether what was said is what came, by structure. Raises UnreadableJSON for a said text
    that is no JSON where JSON came."""
    said = said.strip()
    if not said:
        return False
    if part == "status":
        return said == got
    if part == "output":
        return [line.rstrip() for line in said.splitlines()] == [
            line.rstrip() for line in got.strip().splitlines()
        ]
    if part == "events":
        return _events(said) == _events(got)
    if part == "body":
        try:
            key = parse_json(got.encode())
        except UnreadableJSON:
            return said == got.strip()
        return json_equal(parse_json(said.encode()), key)
    return said == got


def _events(text: str) -> list[str]:
    """A JSON list of events, or one event a line, as in server-sent events."""
    try:
        parsed = parse_json(text.encode())
    except UnreadableJSON:
        lines = (line.removeprefix("data:").strip() for line in text.splitlines())
        return [line for line in lines if line]
    return [_event(each) for each in parsed] if isinstance(parsed, list) else [_event(parsed)]


def _event(value: Any) -> str:  # whatever JSON holds
    return value if isinstance(value, str) else str(value)


def expected_text(part: str, expect: str) -> str:
    """What the author typed for a part, as a learner would type it: a header without quotes."""
    if part.startswith("header:"):
        value = parse_json(expect.encode())
        return value if isinstance(value, str) else expect
    return expect
