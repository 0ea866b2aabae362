"""The apps that a learner's tests are run against: the right one, and its mutants."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from greenroom.judge.front_matter import line_of, malformed, parse_toml, read_text
from greenroom.judge.tree import list_folders, read_tree

RIGHT = "right"
MUTANT_FILE = "mutant.toml"


class MutantFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Annotated[str, Field(min_length=1)]
    task: Annotated[int, Field(ge=1)]
    visible: bool
    breaks: Annotated[str, Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Variant:
    """An app to test. Of a mutant, `breaks` says what it does wrong and `files` how it differs."""

    name: str
    title: str
    task: int
    visible: bool
    breaks: str = ""
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_right(self) -> bool:
        """Whether every test has to pass; else one has to fail."""
        return not self.breaks


def read_right(folder: Path) -> dict[str, str]:
    """The files of the right app."""
    files = read_tree(folder / RIGHT)
    if "main.py" not in files:
        raise malformed(folder / RIGHT / "main.py", "file", "is missing: the app under test.")
    return files


def load_variants(folder: Path, *, tasks: int) -> tuple[Variant, ...]:
    """The right app, which the first sentence is about, then the mutants in order of sentences."""
    right = read_right(folder)
    mutants = [_mutant(path, right, tasks) for path in list_folders(folder / "mutants")]
    if not mutants:
        raise malformed(folder / "mutants", "folder", "must hold a folder for each mutant.")
    title = "Every test passes on the right app"
    first = Variant(RIGHT, title, 1, True)
    return (first, *sorted(mutants, key=lambda mutant: (mutant.task, mutant.name)))


def _mutant(folder: Path, right: Mapping[str, str], tasks: int) -> Variant:
    path = folder / MUTANT_FILE
    text = read_text(path)
    table = parse_toml(text, MutantFile, path=path)
    if table.task > tasks:
        sentence = f"it names sentence {table.task}; the task has {tasks}."
        raise malformed(path, "task", sentence, line=line_of(text, ("task",)))
    if folder.name == RIGHT:
        raise malformed(folder, "name", "is that of the right app.")
    files = {name: text for name, text in read_tree(folder).items() if name != MUTANT_FILE}
    if not files:
        raise malformed(folder, "folder", "has no file that differs from right/.")
    for name, source in files.items():
        if name not in right:
            raise malformed(folder / name, "file", "is not one of those in right/.")
        if source == right[name]:
            raise malformed(folder / name, "file", "is the same as in right/.")
    return Variant(folder.name, table.title, table.task, table.visible, table.breaks, files)
