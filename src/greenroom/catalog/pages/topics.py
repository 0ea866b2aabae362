"""The syllabus and a topic as the API sends them."""

import re

from greenroom.catalog.files.lessons import EXAMPLE
from greenroom.catalog.files.markdown import Section
from greenroom.catalog.files.programs import Example
from greenroom.catalog.index import Catalog
from greenroom.catalog.model import Card, Topic, TopicContent, TopicExercise
from greenroom.catalog.pages.code import code_html
from greenroom.catalog.pages.markdown import to_html
from greenroom.catalog.pages.sources import find_source
from greenroom.catalog.schemas import (
    Block,
    CardSummary,
    ContentsEntry,
    DiagramBlock,
    ExampleBlock,
    ExampleTry,
    ExerciseSummary,
    HtmlBlock,
    SectionRead,
    SyllabusRead,
    TopicLink,
    TopicRead,
    TopicSummary,
)

_MERMAID = re.compile(r"^```mermaid\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def syllabus_page(catalog: Catalog, verified_on: str) -> SyllabusRead:
    """Every section and topic, written or not."""
    sections = [
        SectionRead(
            slug=section.slug,
            number=section.number,
            title=section.title,
            summary_html=to_html(section.summary) if section.summary else None,
            topics=[_topic_summary(topic) for topic in section.topics],
        )
        for section in catalog.content.sections
    ]
    return SyllabusRead(
        content_hash=catalog.content_hash, verified_on=verified_on, sections=sections
    )


def _topic_summary(topic: Topic) -> TopicSummary:
    content = topic.content
    return TopicSummary(
        slug=topic.slug,
        title=topic.title,
        level=topic.level,
        weight=topic.weight,
        available=content is not None,
        minutes=content.lesson.minutes if content else None,
        cards=len(content.cards) if content else 0,
        exercises=[exercise_summary(each) for each in content.exercises] if content else [],
    )


def exercise_summary(entry: TopicExercise) -> ExerciseSummary:
    return ExerciseSummary.model_validate(
        {
            "slug": entry.exercise.name,
            "title": entry.exercise.title,
            "kind": entry.exercise.kind,
            "level": entry.exercise.level,
            "minutes": entry.exercise.minutes,
        }
    )


def card_summary(card: Card) -> CardSummary:
    return CardSummary(
        slug=card.slug,
        topic=card.topic,
        kind=card.kind,
        level=card.level,
        weight=card.weight,
        title=card.title,
    )


def topic_link(topic: Topic) -> TopicLink:
    return TopicLink(slug=topic.slug, title=topic.title, available=topic.content is not None)


def topic_page(catalog: Catalog, slug: str) -> TopicRead:
    """A topic whole: its lesson in blocks, its cards and exercises, where Greenroom uses it."""
    topic, content = catalog.get_written(slug)
    section = catalog.get_section(slug)
    lesson = content.lesson
    return TopicRead(
        slug=slug,
        section=TopicLink(slug=section.slug, title=section.title, available=True),
        number=topic.number,
        title=topic.title,
        level=topic.level,
        minutes=lesson.minutes,
        objectives=list(lesson.objectives),
        prerequisites=[topic_link(catalog.get_topic(each)) for each in lesson.prerequisites],
        siblings=[topic_link(each) for each in section.topics],
        docs=list(lesson.docs),
        blocks=[block for each in lesson.sections for block in _blocks(each, content)],
        contents=[ContentsEntry(id=_anchor(each), title=each.title) for each in lesson.sections],
        in_greenroom=[source for each in lesson.in_greenroom if (source := find_source(each))],
        cards=[card_summary(card) for card in content.cards],
        exercises=[exercise_summary(each) for each in _exercises(catalog, content)],
    )


def _exercises(catalog: Catalog, content: TopicContent) -> list[TopicExercise]:
    """A topic's own exercises, or those that an answer borrows from other topics."""
    borrowed = [name.partition("/")[2] for name in content.lesson.exercises]
    return [*content.exercises, *(catalog.get_exercise(name) for name in borrowed)]


def _anchor(section: Section) -> str:
    return re.sub(r"[^a-z0-9]+", "-", section.title.lower()).strip("-")


def _blocks(section: Section, content: TopicContent) -> list[Block]:
    """A section of a lesson: text, with its examples and diagrams taken out of it."""
    blocks: list[Block] = []
    text = f'<h2 id="{_anchor(section)}">{section.title}</h2>'
    markdown: list[str] = []

    def close() -> None:
        nonlocal text
        html = f"{text}\n{to_html(chr(10).join(markdown))}".strip()
        if html:
            blocks.append(HtmlBlock(html=html))
        text = ""
        markdown.clear()

    for piece, is_diagram in _pieces(section.text.markdown):
        if is_diagram:
            close()
            blocks.append(DiagramBlock(source=piece))
            continue
        for line in piece.split("\n"):
            if found := EXAMPLE.match(line.rstrip()):
                close()
                blocks.append(_example(content.examples[found[1]]))
            else:
                markdown.append(line)
    close()
    return blocks


def _pieces(markdown: str) -> list[tuple[str, bool]]:
    """The text and the Mermaid sources in it, in turn."""
    return [(piece, place % 2 == 1) for place, piece in enumerate(_MERMAID.split(markdown))]


def _example(example: Example) -> ExampleBlock:
    return ExampleBlock(
        name=example.name,
        runs_as=example.runs_as,
        source=example.source,
        html=code_html(example.source),
        tries=[
            ExampleTry(
                method=each.method,
                path=each.path,
                body=each.body,
                status=each.status,
                expect=each.expect,
            )
            for each in example.tries
        ],
        prints=list(example.prints),
    )
