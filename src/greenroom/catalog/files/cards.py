"""Reads a card: its front matter by kind, its fixed sections, and what each kind has besides."""

from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import Field, field_validator

from greenroom.catalog.files import card_sections as parts
from greenroom.catalog.files.front_matter import Table, parse, parse_table, read_document
from greenroom.catalog.files.markdown import Section, first_sentence, split_sections
from greenroom.catalog.files.problems import Problems
from greenroom.catalog.files.requests import CardRequest, SentRequest, read_request
from greenroom.catalog.model import (
    Card,
    CardBody,
    Choice,
    Fix,
    FollowUp,
    Order,
    Output,
    Predict,
    Review,
    Short,
    Spoken,
)
from greenroom.catalog.schemas import CardKind, Level
from greenroom.judge.front_matter import Document, line_of

MAX_ANSWER_LINES = 5
Words = Annotated[str, Field(min_length=1)]


class FollowUpTable(Table):
    ask: Words
    listen: Words


class CardTable(Table):
    kind: CardKind
    level: Level
    weight: Annotated[int, Field(ge=1, le=5)]
    title: Annotated[str, Field(min_length=1, max_length=80)] | None = None
    proofs: Annotated[list[Words], Field(min_length=1)]
    follow_ups: Annotated[list[FollowUpTable], Field(min_length=2)]


class PredictTable(CardTable):
    requests: Annotated[list[str | SentRequest], Field(min_length=1)]
    ask: str | list[str]
    expect: str | dict[str, str]

    @field_validator("ask")
    @classmethod
    def parts_are_known(cls, ask: str | list[str]) -> str | list[str]:
        for part in [ask] if isinstance(ask, str) else ask:
            if part not in {"status", "body", "events"} and not part.startswith("header:"):
                raise ValueError("expected status, body, events or header:NAME")
        return ask


class OutputTable(CardTable):
    expect: Words


class ShortTable(CardTable):
    answers: Annotated[list[Words], Field(min_length=1)]


TABLES: dict[str, type[CardTable]] = {
    "predict": PredictTable,
    "output": OutputTable,
    "short": ShortTable,
}
MIDDLE: dict[str, list[str]] = {
    "choice": ["Options"],
    "order": ["Steps"],
    "fix": ["Check", "Fix"],
    "review": ["Defects", "Fine"],
    "spoken": ["Listen for"],
}


def read_card(path: Path, topic: str, problems: Problems) -> Card | None:
    """One card; None where it is malformed, and then `problems` says why."""
    document = read_document(path, problems)
    if document is None or (table := _table(document, problems)) is None:
        return None
    sections = _sections(document, table.kind, problems)
    if sections is None:
        return None
    body = _body(document, table, sections, problems=problems)
    if body is None:
        return None
    front, answer = sections["Front"].text, sections["Answer"].text
    return Card(
        slug=f"{topic}/{path.stem}",
        topic=topic,
        path=path,
        kind=table.kind,
        level=table.level,
        weight=table.weight,
        title=table.title or first_sentence(front.markdown),
        proofs=tuple(table.proofs),
        follow_ups=tuple(FollowUp(each.ask, each.listen) for each in table.follow_ups),
        front=front,
        answer=answer,
        body=body,
        key_line=line_of(document.toml, ("expect",)) + 1,
        proofs_line=line_of(document.toml, ("proofs",)) + 1,
        content_hash=sha256(f"{document.toml}\n{document.body}".encode()).hexdigest(),
    )


def _table(document: Document, problems: Problems) -> CardTable | None:
    raw = parse_table(document, problems)
    if raw is None:
        return None
    kind = raw.get("kind")
    if not isinstance(kind, str) or kind not in get_args(CardKind):
        line = line_of(document.toml, ("kind",)) + 1
        sentence = f"expected one of {', '.join(get_args(CardKind))}, not {kind!r}."
        problems.add(document.path, line, field="kind", sentence=sentence)
        return None
    return parse(document, TABLES.get(kind, CardTable), problems)


def _sections(document: Document, kind: str, problems: Problems) -> dict[str, Section] | None:
    """The sections by title; a problem where they are not exactly those of the kind."""
    found = split_sections(document.body, first_line=document.body_line)
    expected = ["Front", *MIDDLE.get(kind, []), "Answer"]
    titles = [section.title for section in found]
    if titles != expected:
        wrong = next(
            (s.line for s, title in zip(found, expected, strict=False) if s.title != title),
            found[-1].line if found else document.body_line,
        )
        sentence = (
            f"a {kind} card has the sections {', '.join(expected)}; found {', '.join(titles)}."
        )
        problems.add(document.path, wrong, field="sections", sentence=sentence)
        return None
    for section in found:
        if not section.text.markdown:
            problems.add(
                document.path, section.line, field=section.title, sentence="expected a text."
            )
    answer = found[-1]
    lines = [line for line in answer.text.markdown.splitlines() if line.strip()]
    if len(lines) > MAX_ANSWER_LINES:
        sentence = f"expected at most {MAX_ANSWER_LINES} lines, not {len(lines)}."
        problems.add(document.path, answer.line, field="Answer", sentence=sentence)
    return {section.title: section for section in found}


def _body(
    document: Document, table: CardTable, sections: dict[str, Section], *, problems: Problems
) -> CardBody | None:
    before = len(problems.found)
    place = parts.Place(document.path, problems)
    body: CardBody
    match table:
        case PredictTable():
            body = _predict(document, table, sections["Front"], place=place)
        case OutputTable():
            body = Output(parts.program(place, sections["Front"]), table.expect.strip())
        case ShortTable():
            body = Short(tuple(table.answers))
        case _:
            body = _by_sections(table.kind, sections, place)
    return body if len(problems.found) == before else None


def _by_sections(
    kind: Literal["choice", "order", "fix", "review", "spoken"] | Any,
    sections: dict[str, Section],
    place: parts.Place,
) -> CardBody:
    if kind == "choice":
        return Choice(parts.options(place, sections["Options"]))
    if kind == "order":
        return Order(parts.steps(place, sections["Steps"]))
    if kind == "fix":
        app = parts.program(place, sections["Front"])
        check = parts.fence(place, sections["Check"], "python")
        hunks, patched = parts.patch(place, sections["Fix"], app)
        return Fix(app, check.source, check.line, hunks, patched)
    if kind == "review":
        marked = parts.marked_diff(place, sections["Front"])
        defects = parts.explanations(place, sections["Defects"])
        fine = parts.explanations(place, sections["Fine"])
        parts.check_marks(place, sections["Front"], marked, explained=(defects, fine))
        return Review(marked, defects, fine)
    return Spoken(parts.listen_for(place, sections["Listen for"]))


def _predict(
    document: Document, table: PredictTable, front: Section, *, place: parts.Place
) -> Predict:
    line = line_of(document.toml, ("requests",)) + 1
    requests: list[CardRequest] = []
    for number, given in enumerate(table.requests):
        request = read_request(given)
        if isinstance(request, str):
            place.add(line, f"requests.{number}", request)
        else:
            requests.append(request)
    ask = (table.ask,) if isinstance(table.ask, str) else tuple(table.ask)
    expect = table.expect
    key = line_of(document.toml, ("expect",)) + 1
    if isinstance(table.ask, str) != isinstance(expect, str):
        place.add(key, "expect", "expected JSON text for one part, a table by part for a list.")
        expect = {}
    by_part = {ask[0]: expect} if isinstance(expect, str) else expect
    if isinstance(table.expect, dict) and set(by_part) != set(ask):
        place.add(key, "expect", f"expected the parts {', '.join(ask)}, not {', '.join(by_part)}.")
    for part, text in by_part.items():
        parts.require_json(place, key, f"expect.{part}" if len(ask) > 1 else "expect", text=text)
    return Predict(parts.program(place, front), tuple(requests), ask, by_part)
