"""The faults of all content files, collected before a start is refused."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from greenroom.errors import StartError
from greenroom.judge.front_matter import Fault, MalformedError


class ContentError(StartError):
    """Malformed content: the text has a line `PATH:LINE: field: sentence` for each fault."""

    def __init__(self, faults: list[Fault]) -> None:
        lines = sorted(set(faults))
        count = len(lines)
        head = f"the content has {count} fault{'' if count == 1 else 's'}:"
        super().__init__("\n".join([head, *map(str, lines)]))


@dataclass(slots=True)
class Problems:
    """Collects faults, so that an author sees all of them at once."""

    found: list[Fault] = field(default_factory=list)

    def add(self, path: Path, line: int, *, field: str, sentence: str) -> None:
        self.found.append(Fault(path, line, field, sentence))

    @contextmanager
    def told(self) -> Iterator[None]:
        """Takes the faults of a file that turns out to be malformed within."""
        try:
            yield
        except MalformedError as error:
            self.found += error.faults

    def raise_if_any(self) -> None:
        if self.found:
            raise ContentError(self.found)
