"""Runs what a card shows in the judge; the key of a card is what came out, never what was typed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from greenroom.catalog.evidence import KnownRun
from greenroom.catalog.model import Card, Fix, Output, Predict
from greenroom.catalog.schemas import EvidenceRead
from greenroom.judge import (
    DidNotStart,
    Exchange,
    Exercise,
    Judge,
    Report,
    UnreadableJSON,
    json_equal,
    parse_json,
)
from greenroom.kit.clock import now


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


async def run_predict(judge: Judge, card: Predict) -> CardRun:
    """Serves the app of a card and sends its requests in order. Raises RunFailedError."""
    exchanges: list[Exchange] = []
    try:
        async with judge.serve_source(card.app.source) as app:
            for each in card.requests:
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


async def run_output(judge: Judge, card: Output) -> CardRun:
    """Runs the script of a card. Raises RunFailedError where it does not end by itself with 0."""
    result = await judge.run_script(card.script.source)
    if result.timed_out or result.limit or result.exit_code != 0:
        reason = "it took too long" if result.timed_out else f"exit status {result.exit_code}"
        sentence = f"The script does not end well: {result.limit or reason}."
        raise RunFailedError(sentence, result.output)
    output = result.output.strip()
    return CardRun({"output": output}, result.ms, result.versions, output=output)


async def run_key(judge: Judge, body: Predict | Output) -> KnownRun:
    """The key of a card, and the run as evidence. Raises RunFailedError."""
    run = await (run_predict(judge, body) if isinstance(body, Predict) else run_output(judge, body))
    evidence = EvidenceRead(
        exchanges=list(run.exchanges),
        output=run.output,
        ran_at=now(),
        ms=run.ms,
        versions=dict(run.versions),
    )
    return KnownRun(True, evidence, run.parts)


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
