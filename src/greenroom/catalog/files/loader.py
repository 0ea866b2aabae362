"""Reads all content roots into one syllabus; every fault of every file is told at once."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from greenroom.catalog.files.front_matter import Table, parse, read_document
from greenroom.catalog.files.problems import Problems
from greenroom.catalog.files.syllabus import SectionTable, SyllabusFile, read_syllabus
from greenroom.catalog.files.topics import read_topic, visible
from greenroom.catalog.model import Content, SyllabusSection, Topic, TopicContent
from greenroom.judge.front_matter import line_of


class SectionFile(Table):
    """The front matter of section.md."""

    title: str


@dataclass(slots=True)
class _Section:
    """A section while roots are joined: a later root may add topics to it."""

    slug: str
    title: str
    summary: str | None = None
    topics: list[Topic] = field(default_factory=list)


def load_content(roots: Sequence[Path]) -> Content:
    """All content; raises ContentError with every fault where something is malformed."""
    content, problems = read_content(roots)
    problems.raise_if_any()
    return content


def read_content(roots: Sequence[Path]) -> tuple[Content, Problems]:
    """What can be read, and what is wrong with the rest."""
    problems = Problems()
    joined: dict[str, _Section] = {}
    for root in roots:
        syllabus = read_syllabus(root, problems)
        if syllabus:
            _check_folders(root, syllabus, problems)
            for table in syllabus.sections:
                _join(joined, root, table, problems=problems)
    sections = tuple(
        SyllabusSection(
            slug=section.slug,
            number=number,
            title=section.title,
            summary=section.summary,
            topics=tuple(section.topics),
        )
        for number, section in enumerate(joined.values(), start=1)
    )
    _check_names([topic for section in sections for topic in section.topics], problems)
    files = content_files(roots)
    return Content(sections, _hash(files), len(files)), problems


def _join(
    joined: dict[str, _Section], root: Path, table: SectionTable, *, problems: Problems
) -> None:
    section = joined.setdefault(table.slug, _Section(table.slug, table.title))
    folder = root / table.slug
    if folder.is_dir():
        summary = _summary(folder / "section.md", table.title, problems)
        section.summary = section.summary or summary
    for line in table.topics:
        slug = f"{table.slug}/{line.slug}"
        content = None
        if (folder / line.slug).is_dir():
            content = read_topic(folder / line.slug, slug, problems)
            if content:
                _check_same(content, line.title, line.level, problems=problems)
        section.topics.append(
            Topic(
                slug=slug,
                number=len(section.topics) + 1,
                title=line.title,
                level=line.level,
                weight=line.weight,
                content=content,
            )
        )


def _summary(path: Path, title: str, problems: Problems) -> str | None:
    document = read_document(path, problems)
    if document is None:
        return None
    table = parse(document, SectionFile, problems)
    if table and table.title != title:
        line = line_of(document.toml, ("title",)) + 1
        sentence = f"expected {title!r} as in syllabus.toml, not {table.title!r}."
        problems.add(path, line, field="title", sentence=sentence)
    text = document.body.strip()
    if not text or "\n#" in f"\n{text}":
        sentence = "expected one or two paragraphs on the section, without a heading."
        problems.add(path, document.body_line, field="text", sentence=sentence)
    return text


def _check_folders(root: Path, syllabus: SyllabusFile, problems: Problems) -> None:
    """A folder that the syllabus does not name is shown nowhere, so it is a mistake."""
    known = {section.slug: section for section in syllabus.sections}
    for folder in visible(root):
        if folder.is_file():
            if folder.name != "syllabus.toml":
                sentence = "is not known here; a content root has syllabus.toml and sections."
                problems.add(folder, 1, field="file", sentence=sentence)
        elif folder.name not in known:
            sentence = f"{folder.name} is not a section of {syllabus.path.name}."
            problems.add(folder, 1, field="folder", sentence=sentence)
        else:
            topics = {topic.slug for topic in known[folder.name].topics} | {"section.md"}
            for topic in visible(folder):
                if topic.name not in topics:
                    sentence = f"{topic.name} is not a topic of {folder.name} in syllabus.toml."
                    problems.add(topic, 1, field="folder", sentence=sentence)


def _check_same(content: TopicContent, title: str, level: str, *, problems: Problems) -> None:
    lesson = content.lesson
    for key, said, wanted in (("title", lesson.title, title), ("level", lesson.level, level)):
        if said != wanted:
            sentence = f"expected {wanted!r} as in syllabus.toml, not {said!r}."
            problems.add(lesson.path, lesson.lines[key], field=key, sentence=sentence)


def _check_names(topics: Iterable[Topic], problems: Problems) -> None:
    """Topic and exercise slugs are unique in all content; prerequisites are topics."""
    topics = list(topics)
    written = [topic.content for topic in topics if topic.content]
    slugs: dict[str, str] = {}
    for topic in topics:
        name = topic.slug.partition("/")[2]
        if name in slugs and topic.content:
            sentence = f"the slug {name} is taken by {slugs[name]}."
            problems.add(topic.content.folder, 1, field="slug", sentence=sentence)
        slugs.setdefault(name, topic.slug)
    known = {topic.slug for topic in topics}
    exercises: dict[str, Path] = {}
    for content in written:
        for entry in content.exercises:
            first = exercises.setdefault(entry.exercise.name, entry.folder)
            if first != entry.folder:
                sentence = f"the slug is taken by {first}."
                problems.add(entry.folder / "exercise.md", 1, field="slug", sentence=sentence)
        lesson = content.lesson
        for wanted in lesson.prerequisites:
            if wanted not in known:
                line, sentence = lesson.lines["prerequisites"], f"{wanted} is not a topic."
                problems.add(lesson.path, line, field="prerequisites", sentence=sentence)
    for content in written:
        _check_borrowed(content, exercises, problems)


def _check_borrowed(content: TopicContent, known: dict[str, Path], problems: Problems) -> None:
    """`section/exercise` in an answer.md: an exercise of another topic of that section."""
    for wanted in content.lesson.exercises:
        section, _, name = wanted.partition("/")
        if name not in known or section not in known[name].parts:
            line = content.lesson.lines["exercises"]
            problems.add(
                content.lesson.path,
                line,
                field="exercises",
                sentence=f"{wanted} is not an exercise.",
            )


def content_files(roots: Sequence[Path]) -> list[tuple[Path, str]]:
    """Every content file with its name from its root on, in a fixed order."""
    found = []
    for root in roots:
        for path in sorted(root.rglob("*")):
            relative = path.relative_to(root)
            if path.is_file() and not any(part[0] in "._" for part in relative.parts):
                found.append((path, relative.as_posix()))
    return found


def _hash(files: list[tuple[Path, str]]) -> str:
    digest = hashlib.sha256()
    for path, name in files:
        digest.update(f"{name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
