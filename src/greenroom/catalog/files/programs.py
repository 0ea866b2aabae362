"""Proofs and examples: complete Python programs with comments that say what they show."""

import ast
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from greenroom.catalog.files.front_matter import read_text
from greenroom.catalog.files.problems import Problems

METHODS = "GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS"
_TRY = re.compile(rf"# try: ({METHODS}) (/\S*)(?: (.+?))? -> (\d{{3}})(?: (.*))?")
_BREAKS = "# breaks: "
_TRIES = "# try: "
_PRINTS = "# prints:"


@dataclass(frozen=True, slots=True)
class Mutation:
    """`# breaks: OLD => NEW`: a change of behaviour that must turn the proof red."""

    old: str
    new: str
    line: int


@dataclass(frozen=True, slots=True)
class Proof:
    name: str
    path: Path
    source: str
    claim: str
    mutations: tuple[Mutation, ...]


@dataclass(frozen=True, slots=True)
class Try:
    """A request to an example and what it answers; `expect` is JSON text, or '' for no body."""

    method: str
    path: str
    body: str | None
    status: int
    expect: str
    line: int


@dataclass(frozen=True, slots=True)
class Example:
    name: str
    path: Path
    source: str
    runs_as: Literal["app", "script"]
    tries: tuple[Try, ...]
    prints: tuple[str, ...]
    prints_line: int


def read_proof(path: Path, problems: Problems) -> Proof | None:
    """A proof with its claim (the docstring) and its mutations."""
    source = read_text(path, problems)
    if source is None or (tree := _parse(path, source, problems)) is None:
        return None
    claim = ast.get_docstring(tree)
    if not claim:
        sentence = "expected a docstring with the claim on the first line."
        problems.add(path, 1, field="docstring", sentence=sentence)
    mutations = []
    for number, line in enumerate(source.splitlines(), start=1):
        if line.startswith(_BREAKS):
            old, arrow, new = line.removeprefix(_BREAKS).partition(" => ")
            if arrow and old.strip():
                mutations.append(Mutation(old, new, number))
            else:
                problems.add(path, number, field="breaks", sentence="expected OLD => NEW.")
    if len(mutations) < 2:
        sentence = f"expected at least two `# breaks: OLD => NEW` lines, not {len(mutations)}."
        problems.add(path, 1, field="breaks", sentence=sentence)
    return Proof(path.stem, path, source, " ".join((claim or "").split()), tuple(mutations))


def read_example(path: Path, problems: Problems) -> Example | None:
    """An example: an app with `# try:` lines, or a script with `# prints:` lines."""
    source = read_text(path, problems)
    if source is None or _parse(path, source, problems) is None:
        return None
    tries: list[Try | None] = []
    prints: list[str] = []
    prints_line = 1
    for number, line in enumerate(source.splitlines(), start=1):
        if line.startswith(_TRIES):
            tries.append(_try(path, line, number, problems=problems))
        elif line.startswith(_PRINTS):
            prints_line = prints_line if prints else number
            prints.append(line.removeprefix(_PRINTS).removeprefix(" "))
    if bool(tries) == bool(prints):
        sentence = "expected either `# try:` lines (an app) or `# prints:` lines (a script)."
        problems.add(path, 1, field="example", sentence=sentence)
    good = tuple(found for found in tries if found)
    runs_as: Literal["app", "script"] = "app" if tries else "script"
    return Example(path.stem, path, source, runs_as, good, tuple(prints), prints_line)


def _try(path: Path, line: str, number: int, *, problems: Problems) -> Try | None:
    found = _TRY.fullmatch(line.rstrip())
    if not found:
        sentence = 'expected `# try: GET /path -> 200 {"json": 1}`.'
        problems.add(path, number, field="try", sentence=sentence)
        return None
    method, target, body, status, expect = found.groups()
    return Try(method, target, body, int(status), expect or "", number)


def _parse(path: Path, source: str, problems: Problems) -> ast.Module | None:
    try:
        return ast.parse(source)
    except SyntaxError as error:
        problems.add(path, error.lineno or 1, field="python", sentence=f"{error.msg}.")
        return None


def python_fault(source: str) -> tuple[int, str] | None:
    """The line and the words of a syntax error in a piece of Python; None where it parses."""
    try:
        ast.parse(source)
    except SyntaxError as error:
        return error.lineno or 1, error.msg
    return None
