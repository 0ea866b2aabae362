"""TOML of a content file as a model, with the line of every key that is wrong."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from greenroom.catalog.files.problems import Problems

FENCE = "+++"
Model = TypeVar("Model", bound=BaseModel)


class Table(BaseModel):
    """A TOML table: unknown keys are refused and nothing is converted."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


@dataclass(frozen=True, slots=True)
class Document:
    """A Markdown file taken apart: its TOML, and the text below it."""

    path: Path
    toml: str
    body: str
    body_line: int


def read_text(path: Path, problems: Problems) -> str | None:
    """The file as UTF-8 text; a problem where it is missing or something else."""
    try:
        return path.read_bytes().decode()
    except UnicodeDecodeError as error:
        problems.add(path, 1, field="text", sentence=f"expected UTF-8, not byte {error.start}.")
    except OSError as error:
        problems.add(path, 1, field="file", sentence=f"cannot be read: {error.strerror}.")
    return None


def read_document(path: Path, problems: Problems) -> Document | None:
    """Reads a file that begins with TOML between two `+++` lines."""
    text = read_text(path, problems)
    if text is None:
        return None
    lines = text.splitlines()
    ends = [number for number, line in enumerate(lines) if line.rstrip() == FENCE]
    if len(ends) < 2 or ends[0] != 0:
        sentence = "expected TOML between two +++ lines at the top of the file."
        problems.add(path, 1, field="front matter", sentence=sentence)
        return None
    toml, body = "\n".join(lines[1 : ends[1]]), "\n".join(lines[ends[1] + 1 :])
    return Document(path, toml, body, ends[1] + 2)


def read_toml(path: Path, model: type[Model], problems: Problems) -> Model | None:
    """A whole TOML file as a model."""
    text = read_text(path, problems)
    return None if text is None else parse(Document(path, text, "", 0), model, problems, line=1)


def parse(
    document: Document, model: type[Model], problems: Problems, *, line: int = 2
) -> Model | None:
    """The document's TOML as a model; `line` is where the TOML begins in the file."""
    table = parse_table(document, problems, line=line)
    if table is None:
        return None
    try:
        return model.model_validate(table)
    except ValidationError as error:
        for fault in error.errors(include_url=False):
            where = line_of(document.toml, fault["loc"]) + line - 1
            name = ".".join(str(part) for part in fault["loc"]) or "front matter"
            problems.add(document.path, where, field=name, sentence=_sentence(fault, model))
        return None


def parse_table(document: Document, problems: Problems, *, line: int = 2) -> dict[str, Any] | None:
    """The document's TOML as a plain table."""
    try:
        return tomllib.loads(document.toml)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        where = (int(found[1]) if found else 1) + line - 1
        problems.add(document.path, where, field="toml", sentence=f"{error}.")
        return None


def _sentence(fault: Any, model: type[BaseModel]) -> str:
    if fault["type"] == "missing":
        return "is missing."
    if fault["type"] == "extra_forbidden":
        known = ", ".join(model.model_fields) if len(fault["loc"]) == 1 else ""
        return f"is not known here{f'; known are {known}' if known else ''}."
    words = str(fault["msg"]).removeprefix("Value error, ").removeprefix("Input should be ")
    return f"expected {words.rstrip('.')}, not {repr(fault['input'])[:80]}."


def line_of(toml: str, location: tuple[int | str, ...]) -> int:
    """The line on which a key is set, by a scan: tomllib keeps no lines. Else the nearest above."""
    lines, start, found = toml.splitlines(), 0, 1
    for place, part in enumerate(location):
        if not isinstance(part, str):
            continue
        number = location[place + 1] if place + 1 < len(location) else None
        nth = number if isinstance(number, int) else 0
        key = re.escape(part)
        # A header [key] or [[key]], or key = …, or a dotted key.x = …
        pattern = re.compile(rf"\s*(?:\[+\s*{key}\s*\]+|[\"']?{key}[\"']?(?:\.[^=]*)?\s*=)")
        hits = [i for i in range(start, len(lines)) if pattern.match(lines[i])]
        if hits:
            start = hits[nth] if nth < len(hits) else hits[0]
            found = start + 1
    return found
