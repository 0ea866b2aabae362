"""The attack programs: where they stand, their headers, and what each may do in weaker walls."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "programs"
_HEADER = re.compile(r"^# (ATTACK|KIND|MUST): (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Program:
    """One attack: a submission with a kind that says how it is judged."""

    family: str
    name: str
    kind: str
    source: str


@cache
def list_programs() -> tuple[Program, ...]:
    """Give every program; those of the family `names` are never run and have tests elsewhere."""
    return tuple(
        _read(path) for path in sorted(FOLDER.glob("*/*.py")) if path.parent.name != "names"
    )


def _read(path: Path) -> Program:
    source = path.read_text(encoding="utf-8")
    header = dict(_HEADER.findall(source))
    return Program(path.parent.name, header["ATTACK"], header["KIND"], source)
