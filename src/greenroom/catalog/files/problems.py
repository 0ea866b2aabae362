"""A fault in a content file, and the list that collects all of them before a start is refused."""

from dataclasses import dataclass, field
from pathlib import Path

from greenroom.errors import StartError


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault: where it stands, which field it is about and what was expected."""

    path: Path
    line: int
    field: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.field}: {self.sentence}"


class ContentError(StartError):
    """Malformed content: the text has a line `PATH:LINE: field: sentence` for each fault."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(set(problems))
        count = len(self.problems)
        head = f"the content has {count} fault{'' if count == 1 else 's'}:"
        super().__init__("\n".join([head, *map(str, self.problems)]))


@dataclass(slots=True)
class Problems:
    """Collects faults, so that an author sees all of them at once."""

    found: list[Problem] = field(default_factory=list)

    def add(self, path: Path, line: int, *, field: str, sentence: str) -> None:
        self.found.append(Problem(path, line, field, sentence))

    def raise_if_any(self) -> None:
        if self.found:
            raise ContentError(self.found)
