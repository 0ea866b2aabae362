"""The model of an exercise and the loader of its folder; the catalog uses both."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from greenroom.judge.checks import Check, load_checks
from greenroom.judge.front_matter import (
    Document,
    MalformedError,
    Section,
    line_of,
    malformed,
    parse,
    parse_toml,
    read_document,
    read_text,
    sections,
)
from greenroom.judge.limits import Limits
from greenroom.judge.paths import path_fault
from greenroom.judge.tree import list_folders, read_tree
from greenroom.judge.variants import Variant, load_variants, read_right

KINDS = ("app", "tests")

Sentence = Annotated[str, Field(min_length=1)]


class ExerciseError(MalformedError):
    """A malformed exercise; its text has a line `PATH:LINE: field: sentence` for each fault."""


class LimitOverrides(BaseModel):
    """The `[limits]` of an exercise; what is left out stays at the default."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    start_s: Annotated[float, Field(gt=0, le=60, strict=False)] | None = None
    check_s: Annotated[float, Field(gt=0, le=60, strict=False)] | None = None
    total_s: Annotated[float, Field(gt=0, le=300, strict=False)] | None = None
    memory_bytes: Annotated[int, Field(ge=2**26, le=2**31)] | None = None
    output_bytes: Annotated[int, Field(ge=2**10, le=2**24)] | None = None
    disk_bytes: Annotated[int, Field(ge=2**16, le=2**28)] | None = None
    threads: Annotated[int, Field(ge=4, le=512)] | None = None


class FrontMatter(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Sentence
    kind: Sentence
    level: Literal["junior", "mid", "senior"]
    minutes: Annotated[int, Field(ge=1, le=240)]
    edit: Annotated[list[str], Field(min_length=1)]
    read_only: list[str]
    new_files: bool = False
    limits: LimitOverrides = LimitOverrides()

    @field_validator("kind")
    @classmethod
    def kind_is_known(cls, kind: str) -> str:
        if kind not in KINDS:
            raise ValueError(f"the kinds that are graded are {', '.join(KINDS)}")
        return kind

    @field_validator("edit", "read_only")
    @classmethod
    def paths_are_plain(cls, paths: list[str]) -> list[str]:
        for path in paths:
            if fault := path_fault(path):
                raise ValueError(f"{path} {fault}")
        return paths


class Explanation(BaseModel):
    """Why a mistake is made, what it does, how to see it, how to say it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    looks_right: Sentence
    happens: Sentence
    see: Sentence
    say: Sentence


class MistakeFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Sentence
    fails: Annotated[list[str], Field(min_length=1)]
    card: Sentence
    explanation: Explanation


@dataclass(frozen=True, slots=True)
class Mistake:
    """A wrong solution that people write, and the pattern by which it is recognised."""

    name: str
    title: str
    fails: tuple[str, ...]
    card: str
    explanation: Explanation
    files: Mapping[str, str]
    pattern: Mapping[str, str] | None = None  # check -> part, as `content check --record` wrote it


@dataclass(frozen=True, slots=True)
class Solution:
    """An accepted solution, and how it differs from the others."""

    name: str
    text: str
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Exercise:
    """All that is needed to grade a submission; `tasks`, `hints`, `solutions` are for people."""

    name: str
    title: str
    starter: Mapping[str, str]
    edit: tuple[str, ...]
    checks: tuple[Check | Variant, ...]
    kind: str = "app"
    level: str = "mid"
    minutes: int = 1
    new_files: bool = False
    limits: Limits = field(default_factory=Limits)
    intro: str = ""
    tasks: tuple[str, ...] = ()
    hints: tuple[Section, ...] = ()
    solutions: tuple[Solution, ...] = ()
    mistakes: tuple[Mistake, ...] = ()

    @property
    def read_only(self) -> tuple[str, ...]:
        """The files of the starter that may not be edited."""
        return tuple(path for path in self.starter if path not in self.edit)

    @property
    def restarts(self) -> bool:
        """Whether a check may end the app and start it anew."""
        return any(isinstance(check, Check) and check.restarts for check in self.checks)

    @classmethod
    def from_parts(
        cls, name: str, starter: Mapping[str, str], *, checks: str = "", tasks: tuple[str, ...] = ()
    ) -> "Exercise":
        """An exercise that is no folder: a `fix` card, or (without checks) a lesson's example."""
        path = Path(f"<{name}>/checks.py")
        loaded = load_checks(checks, path, tasks=max(1, len(tasks))) if checks else ()
        edit = tuple(starter)
        return cls(name, name, starter, edit, loaded, tasks=tasks or (name,))


def load_exercise(folder: Path | str) -> Exercise:
    """Reads an exercise folder; ExerciseError names file, line, field and what was expected."""
    try:
        return _load(Path(folder))
    except MalformedError as error:
        raise ExerciseError(error.faults) from error


def _load(folder: Path) -> Exercise:
    document = read_document(folder / "exercise.md")
    front = parse(document, FrontMatter)
    intro, tasks = _tasks(document)
    starter = _starter(folder, front)
    _require_starter(document, front, starter)
    checks = _checks(folder, front, tasks=len(tasks))
    given = front.limits.model_dump(exclude_none=True)
    return Exercise(
        name=folder.resolve().name,
        title=front.title,
        starter=starter,
        edit=tuple(front.edit),
        checks=checks,
        kind=front.kind,
        level=front.level,
        minutes=front.minutes,
        new_files=front.new_files,
        limits=Limits(**given),
        intro=intro,
        tasks=tasks,
        hints=_hints(folder / "hints.md"),
        solutions=tuple(_solutions(folder, front)),
        mistakes=tuple(_mistakes(folder, front, checks)),
    )


def _starter(folder: Path, front: FrontMatter) -> dict[str, str]:
    """What the learner begins with; of the kind `tests` the app that is tested is part of it."""
    starter = read_tree(folder / "starter")
    if front.kind != "tests":
        return starter
    right = read_right(folder)
    for path in sorted(right.keys() & starter.keys()):
        raise malformed(folder / "right" / path, "file", "is in starter/ too.")
    for path in sorted(right.keys() & set(front.edit)):
        raise malformed(folder / "right" / path, "file", "is in edit: the app is read-only.")
    return {**starter, **right}


def _checks(folder: Path, front: FrontMatter, *, tasks: int) -> tuple[Check | Variant, ...]:
    """Functions that call the learner's app, or apps that the learner's tests call."""
    if front.kind == "tests":
        return load_variants(folder, tasks=tasks)
    path = folder / "checks.py"
    return load_checks(read_text(path), path, tasks=tasks)


def _tasks(document: Document) -> tuple[str, tuple[str, ...]]:
    """The text above the last numbered list, and the sentences of that list."""
    lines = document.body.splitlines()
    starts = [i for i, line in enumerate(lines) if line.startswith("1. ")]
    if not starts:
        raise _task_fault(document, len(lines), "the numbered sentences 1. to n. are missing.")
    tasks: list[str] = []
    for i, line in enumerate(lines[starts[-1] :], start=starts[-1]):
        if found := re.match(r"(\d+)\. (.+)", line):
            if int(found[1]) != len(tasks) + 1:
                raise _task_fault(document, i, f"expected {len(tasks) + 1}., not {found[1]}.")
            tasks.append(found[2].strip())
        elif line.strip() and not lines[i - 1].strip():
            raise _task_fault(document, i, "the numbered sentences must end the file.")
        elif line.strip():
            tasks[-1] += f" {line.strip()}"
    return "\n".join(lines[: starts[-1]]).strip(), tuple(tasks)


def _task_fault(document: Document, index: int, sentence: str) -> MalformedError:
    return malformed(document.path, "task", sentence, line=document.body_line + index)


def _require_starter(document: Document, front: FrontMatter, starter: Mapping[str, str]) -> None:
    where = "starter/ or right/" if front.kind == "tests" else "starter/"
    for name, paths in (("edit", front.edit), ("read_only", front.read_only)):
        for path in paths:
            if path not in starter:
                raise malformed(document.path, name, f"{path} is not in {where}.")
    for path in starter:
        if (path in front.edit) == (path in front.read_only):
            sentence = f"{path} must be named in one of edit and read_only."
            raise malformed(document.path, "edit", sentence)


def _editable_tree(
    folder: Path, front: FrontMatter, *, besides: tuple[str, ...] = ()
) -> dict[str, str]:
    files = {path: text for path, text in read_tree(folder).items() if path not in besides}
    for path in files:
        if path not in front.edit and (path in front.read_only or not front.new_files):
            raise malformed(folder / path, "file", "is not one of those in edit.")
    return files


def _named_sections(path: Path) -> tuple[Section, ...]:
    return tuple(section for section in sections(read_text(path)) if section.title)


def _hints(path: Path) -> tuple[Section, ...]:
    if not path.exists():
        return ()
    hints = _named_sections(path)
    if len(hints) != 3:
        raise malformed(path, "hints", f"must have three ## sections, not {len(hints)}.")
    return hints


def _solutions(folder: Path, front: FrontMatter) -> Iterator[Solution]:
    path = folder / "solutions.md"
    texts = _named_sections(path) if path.exists() else ()
    by_name = {section.title: section for section in texts}
    names = [solution.name for solution in list_folders(folder / "solutions")]
    for section in texts:
        if section.title not in names:
            sentence = f"{section.title} has no folder in solutions/."
            raise malformed(path, "solutions", sentence, line=section.line)
    # In the order of solutions.md: that is the order in which they are shown.
    for name in [*by_name, *(name for name in names if name not in by_name)]:
        if texts and name not in by_name:
            raise malformed(path, "solutions", f"the section ## {name} is missing.")
        text = by_name[name].body if name in by_name else ""
        yield Solution(name, text, _editable_tree(folder / "solutions" / name, front))


def _mistakes(
    folder: Path, front: FrontMatter, checks: tuple[Check | Variant, ...]
) -> Iterator[Mistake]:
    names = {check.name for check in checks}
    for mistake in list_folders(folder / "mistakes"):
        path = mistake / "mistake.toml"
        text = read_text(path)
        table = parse_toml(text, MistakeFile, path=path)
        for name in table.fails:
            if name not in names:
                line, sentence = (
                    line_of(text, ("fails",)),
                    f"{name} is not a check of this exercise.",
                )
                raise malformed(path, "fails", sentence, line=line)
        yield Mistake(
            name=mistake.name,
            title=table.title,
            fails=tuple(table.fails),
            card=table.card,
            explanation=table.explanation,
            files=_editable_tree(mistake, front, besides=("mistake.toml", "pattern.json")),
            pattern=_pattern(mistake / "pattern.json"),
        )


def _pattern(path: Path) -> dict[str, str] | None:
    if not path.exists():
        return None
    try:
        pattern = json.loads(read_text(path))
    except ValueError as error:
        raise malformed(path, "pattern", f"is not JSON: {error}.") from error
    if not isinstance(pattern, dict) or not all(isinstance(v, str) for v in pattern.values()):
        raise malformed(path, "pattern", "must be an object of check names and parts.")
    return pattern
