"""Front matter and sections of a content file, with the line of whatever is wrong in it."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

FENCE = "+++"
Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Where something is wrong, which field it is about and what was expected."""

    path: Path
    line: int
    field: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.field}: {self.sentence}"


class MalformedError(Exception):
    """A malformed content file; its text has a line `PATH:LINE: field: sentence` for each fault."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = tuple(faults)


def malformed(path: Path, field: str, sentence: str, *, line: int = 1) -> MalformedError:
    """The error of a file with one fault."""
    return MalformedError([Fault(path, line, field, sentence)])


@dataclass(frozen=True, slots=True)
class Document:
    """A Markdown file taken apart: its TOML, and the text below it."""

    path: Path
    toml: str
    body: str
    body_line: int  # line of the file on which the body begins


@dataclass(frozen=True, slots=True)
class Section:
    """A `##` heading and the text below it."""

    title: str
    body: str
    line: int
    body_line: int


def read_text(path: Path) -> str:
    """The file as UTF-8 text; MalformedError where it is missing or something else."""
    try:
        return path.read_bytes().decode()
    except UnicodeDecodeError as error:
        raise malformed(path, "text", f"is not UTF-8 at byte {error.start}.") from error
    except OSError as error:
        raise malformed(path, "file", f"cannot be read: {error.strerror}.") from error


def read_document(path: Path) -> Document:
    """Reads a file that begins with TOML between two `+++` lines."""
    lines = read_text(path).splitlines()
    ends = [number for number, line in enumerate(lines) if line.rstrip() == FENCE]
    if len(ends) < 2 or ends[0] != 0:
        sentence = "expected TOML between two +++ lines at the top of the file."
        raise malformed(path, "front matter", sentence)
    toml, body = "\n".join(lines[1 : ends[1]]), "\n".join(lines[ends[1] + 1 :])
    return Document(path, toml, body, ends[1] + 2)


def parse(document: Document, model: type[Model]) -> Model:
    """The front matter as a model."""
    return parse_toml(document.toml, model, path=document.path, first_line=2)


def parse_toml(text: str, model: type[Model], *, path: Path, first_line: int = 1) -> Model:
    """TOML text as a model; MalformedError has every fault, at the line of the key it is about."""
    table = parse_table(text, path=path, first_line=first_line)
    try:
        return model.model_validate(table, strict=True)
    except ValidationError as error:
        raise MalformedError(
            [
                Fault(
                    path=path,
                    line=line_of(text, fault["loc"]) + first_line - 1,
                    field=".".join(str(part) for part in fault["loc"]) or "toml",
                    sentence=_sentence(fault, model),
                )
                for fault in error.errors(include_url=False)
            ]
        ) from error


def parse_table(text: str, *, path: Path, first_line: int = 1) -> dict[str, Any]:
    """TOML text as a plain table."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = (int(found[1]) if found else 1) + first_line - 1
        raise malformed(path, "toml", f"{error}.", line=line) from error


def _sentence(fault: Any, model: type[BaseModel]) -> str:
    if fault["type"] == "missing":
        return "is missing."
    if fault["type"] == "extra_forbidden":
        known = ", ".join(model.model_fields) if len(fault["loc"]) == 1 else ""
        return f"is not known here{f'; known are {known}' if known else ''}."
    words = str(fault["msg"]).removeprefix("Value error, ").rstrip(".")
    words = re.sub(r"^Input should be ", "expected ", words)
    return f"{words}." if ", not " in words else f"{words}, not {repr(fault['input'])[:80]}."


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


def sections(text: str, *, first_line: int = 1) -> list[Section]:
    """The `##` sections of a Markdown text in order; what stands above the first has the title ''.

    Headings inside of code fences are left alone.
    """
    parts: list[tuple[str, int, list[str]]] = [("", first_line, [])]
    in_fence = False
    for number, line in enumerate(text.splitlines(), start=first_line):
        in_fence ^= line.lstrip().startswith("```")
        if line.startswith("## ") and not in_fence:
            parts.append((line[3:].strip(), number, []))
        else:
            parts[-1][2].append(line)
    found = [_section(title, line, lines) for title, line, lines in parts]
    return found if found[0].body else found[1:]


def _section(title: str, line: int, lines: list[str]) -> Section:
    blank = next((i for i, text in enumerate(lines) if text.strip()), 0)
    return Section(title, "\n".join(lines).strip("\n"), line, line + 1 + blank)
