"""Front matter and sections of a content file, with the line of whatever is wrong in it."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

FENCE = "+++"
Model = TypeVar("Model", bound=BaseModel)


class ContentError(Exception):
    """A malformed content file; its text is `PATH:LINE: field: sentence`."""

    def __init__(self, path: Path, field: str, sentence: str, *, line: int = 1) -> None:
        super().__init__(f"{path}:{line}: {field}: {sentence}")
        self.path, self.line, self.field, self.sentence = path, line, field, sentence


@dataclass(frozen=True, slots=True)
class Document:
    """A Markdown file taken apart: its TOML table, and the text below it."""

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


def read_text(path: Path) -> str:
    """The file as UTF-8 text; ContentError where it is missing or something else."""
    try:
        return path.read_bytes().decode()
    except UnicodeDecodeError as error:
        raise ContentError(path, "text", f"is not UTF-8 at byte {error.start}.") from error
    except OSError as error:
        raise ContentError(path, "file", f"cannot be read: {error.strerror}.") from error


def split(path: Path) -> Document:
    """Reads a file that begins with TOML between two `+++` lines."""
    lines = read_text(path).splitlines()
    if not lines or lines[0].rstrip() != FENCE:
        raise ContentError(path, "front matter", "the first line must be +++.")
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip() == FENCE:
            toml, body = "\n".join(lines[1 : number - 1]), "\n".join(lines[number:])
            return Document(path=path, toml=toml, body=body, body_line=number + 1)
    raise ContentError(path, "front matter", "the closing +++ is missing.")


def parse(document: Document, model: type[Model]) -> Model:
    """The front matter as a model."""
    return parse_toml(document.toml, model, path=document.path, first_line=2)


def parse_toml(text: str, model: type[Model], *, path: Path, first_line: int = 1) -> Model:
    """TOML text as a model; an error names the line of the key it is about."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found[1]) if found else 1
        raise ContentError(path, "toml", f"{error}.", line=line + first_line - 1) from error
    try:
        return model.model_validate(table, strict=True)
    except ValidationError as error:
        field, sentence = first_fault(error)
        found_at = line_of(text, field)
        line = found_at + first_line - 1 if found_at else 1
        raise ContentError(path, field, sentence, line=line) from error


def first_fault(error: ValidationError) -> tuple[str, str]:
    """The dotted field of the first fault and a sentence about it."""
    fault: Any = error.errors(include_url=False)[0]
    field = ".".join(str(part) for part in fault["loc"]) or "toml"
    kinds = {"missing": "is missing.", "extra_forbidden": "is not a key that is known here."}
    sentence = kinds.get(fault["type"])
    if sentence is None:
        words = str(fault["msg"]).removeprefix("Value error, ").rstrip(".")
        sentence = f"{words}, not {str(fault['input'])[:80]!r}."
    return field, sentence


def line_of(toml: str, field: str) -> int:
    """The line on which a dotted key is set, by a scan: tomllib keeps no lines. Else 0."""
    names = [part for part in field.split(".") if not part.isdecimal()]
    lines = toml.splitlines()
    for name in reversed(names):
        pattern = re.compile(rf"^\s*(?:\[+\s*)?(?:[\w-]+\.)*[\"']?{re.escape(name)}[\"']?\s*[=\].]")
        for number, line in enumerate(lines, start=1):
            if pattern.match(line):
                return number
    return 0


def sections(body: str, *, first_line: int = 1) -> list[Section]:
    """The `##` sections of a Markdown text, headings inside of code fences left alone."""
    found: list[tuple[str, int, list[str]]] = []
    in_fence = False
    for number, line in enumerate(body.splitlines(), start=first_line):
        in_fence ^= line.lstrip().startswith("```")
        if line.startswith("## ") and not in_fence:
            found.append((line[3:].strip(), number, []))
        elif found:
            found[-1][2].append(line)
    return [Section(title, "\n".join(text).strip(), line) for title, line, text in found]
