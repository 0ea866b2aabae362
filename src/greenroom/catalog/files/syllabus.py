"""Reads syllabus.toml: order, titles, level and weight of sections and topics."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field

from greenroom.catalog.files.front_matter import Table, read_toml
from greenroom.catalog.files.problems import Problems
from greenroom.catalog.schemas import Level

SECTION_SLUG = r"^\d{2}(-[a-z0-9]+)+$"
TOPIC_SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class TopicLine(Table):
    slug: Annotated[str, Field(pattern=TOPIC_SLUG)]
    title: Annotated[str, Field(min_length=1)]
    level: Level
    weight: Annotated[int, Field(ge=1, le=5)]


class SectionTable(Table):
    slug: Annotated[str, Field(pattern=SECTION_SLUG)]
    title: Annotated[str, Field(min_length=1)]
    topics: list[TopicLine]


class SyllabusTable(Table):
    sections: Annotated[list[SectionTable], Field(default_factory=list)]


@dataclass(frozen=True, slots=True)
class SyllabusFile:
    """The syllabus of one content root, and where each slug stands in it."""

    path: Path
    sections: list[SectionTable]
    lines: dict[str, int]


def read_syllabus(root: Path, problems: Problems) -> SyllabusFile | None:
    path = root / "syllabus.toml"
    table = read_toml(path, SyllabusTable, problems)
    if table is None:
        return None
    lines: dict[str, int] = {}
    for number, line in enumerate(path.read_text().splitlines(), start=1):
        if found := re.search(r"\bslug\s*=\s*[\"']([^\"']+)", line):
            if found[1] in lines:
                sentence = f"{found[1]!r} stands on line {lines[found[1]]} as well."
                problems.add(path, number, field="slug", sentence=sentence)
            lines.setdefault(found[1], number)
    return SyllabusFile(path, table.sections, lines)
