"""Reads lesson.md, or answer.md in section 10: front matter, fixed headings, examples by name."""

import re
from pathlib import Path
from typing import Annotated

from pydantic import Field

from greenroom.catalog.files.front_matter import Table, parse, read_document
from greenroom.catalog.files.markdown import Section, explained_items, find_fences, split_sections
from greenroom.catalog.files.problems import Problems
from greenroom.catalog.model import Lesson
from greenroom.catalog.schemas import Level
from greenroom.judge.front_matter import Document, line_of

LESSON_HEADINGS = [
    "What it is",
    "How it works inside",
    "What goes wrong",
    "What an interviewer listens for",
    "How to say it in 30 seconds",
]
ANSWER_HEADINGS = [
    "In 30 seconds",
    "In two minutes",
    "Deep dive",
    "Follow-ups",
    "Rubric",
    "What people get wrong",
]
MIN_FOLLOW_UPS = 4
EXAMPLE = re.compile(r"^\{\{example ([a-z0-9_]+)\}\}$")
Words = Annotated[str, Field(min_length=1)]
Names = Annotated[list[Words], Field(min_length=1)]


class AnswerTable(Table):
    title: Words
    level: Level
    minutes: Annotated[int, Field(ge=1, le=60)]
    in_greenroom: list[Annotated[str, Field(pattern=r"^[\w.]+:[\w.]+$")]]
    docs: list[Words]
    proofs: Names
    exercises: list[Annotated[str, Field(pattern=r"^[^/]+/[^/]+$")]]


class LessonTable(Table):
    title: Words
    level: Level
    minutes: Annotated[int, Field(ge=5, le=12)]
    objectives: Names
    prerequisites: list[Annotated[str, Field(pattern=r"^[^/]+/[^/]+$")]]
    in_greenroom: list[Annotated[str, Field(pattern=r"^[\w.]+:[\w.]+$")]]
    docs: list[Words]
    proofs: Names


def read_lesson(path: Path, problems: Problems) -> Lesson | None:
    """A topic's lesson.md or answer.md."""
    document = read_document(path, problems)
    if document is None:
        return None
    is_answer = path.name == "answer.md"
    model: type[AnswerTable | LessonTable] = AnswerTable if is_answer else LessonTable
    table = parse(document, model, problems)
    sections = split_sections(document.body, first_line=document.body_line)
    _check_headings(
        document, sections, ANSWER_HEADINGS if is_answer else LESSON_HEADINGS, problems=problems
    )
    for section in sections:
        _check_section(document, section, problems)
        if is_answer and section.title == "Follow-ups":
            _check_follow_ups(document, section, problems)
    if table is None:
        return None
    return Lesson(
        path=path,
        title=table.title,
        level=table.level,
        minutes=table.minutes,
        objectives=tuple(table.objectives) if isinstance(table, LessonTable) else (),
        prerequisites=tuple(table.prerequisites) if isinstance(table, LessonTable) else (),
        in_greenroom=tuple(table.in_greenroom),
        docs=tuple(table.docs),
        proofs=tuple(table.proofs),
        exercises=tuple(table.exercises) if isinstance(table, AnswerTable) else (),
        sections=tuple(sections),
        lines={key: line_of(document.toml, (key,)) + 1 for key in model.model_fields},
    )


def _check_headings(
    document: Document, sections: list[Section], expected: list[str], *, problems: Problems
) -> None:
    titles = [section.title for section in sections]
    if titles == expected:
        return
    differing = [s.line for s, title in zip(sections, expected, strict=False) if s.title != title]
    line = differing[0] if differing else document.body_line
    sentence = f"expected the sections {', '.join(expected)}; found {', '.join(titles) or 'none'}."
    problems.add(document.path, line, field="sections", sentence=sentence)


def _check_section(document: Document, section: Section, problems: Problems) -> None:
    for fence in find_fences(section.text):
        if fence.language == "python":
            sentence = (
                "a lesson has no Python fence; put the program into examples/ and include it."
            )
            problems.add(document.path, fence.line - 1, field=section.title, sentence=sentence)
    if not section.text.markdown:
        problems.add(document.path, section.line, field=section.title, sentence="expected a text.")


def _check_follow_ups(document: Document, section: Section, problems: Problems) -> None:
    items, _ = explained_items(section.text)
    good = [item for item in items if item.why]
    if len(good) < MIN_FOLLOW_UPS:
        sentence = f"expected at least {MIN_FOLLOW_UPS} of `- ask` with `  > what to listen for`."
        problems.add(document.path, section.line, field=section.title, sentence=sentence)


def included_examples(lesson: Lesson) -> list[tuple[str, int]]:
    """The names after `{{example …}}` and their lines."""
    found = []
    for section in lesson.sections:
        lines = section.text.markdown.splitlines()
        for number, line in enumerate(lines, start=section.text.line):
            if match := EXAMPLE.match(line.rstrip()):
                found.append((match[1], number))
    return found
