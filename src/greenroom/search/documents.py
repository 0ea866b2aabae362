"""The catalog as documents: lessons whole, exercises by task, cards by their question only."""

from collections.abc import Iterator
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from greenroom.catalog.service import Card, Catalog, Topic, TopicContent, TopicExercise
from greenroom.search.index import Document

DIAGRAM = "mermaid"


def list_documents(catalog: Catalog) -> Iterator[Document]:
    """All that is written, in the order of the syllabus."""
    for topic in catalog.topics:
        if topic.content:
            about = f"{catalog.get_section(topic.slug).title} {topic.title}"
            yield _lesson(topic, topic.content, about)
            yield from (_card(card, about) for card in topic.content.cards)
            yield from (_exercise(each, about) for each in topic.content.exercises)


def _lesson(topic: Topic, content: TopicContent, about: str) -> Document:
    sections = [
        f"{each.title}. {plain_text(each.text.markdown)}" for each in content.lesson.sections
    ]
    examples = [example.source for example in content.examples.values()]
    return Document(
        kind="lesson",
        slug=topic.slug,
        section=_section(topic.slug),
        topic=topic.slug,
        title=topic.title,
        tags=f"{about} lesson {topic.level} {' '.join(content.lesson.objectives)}",
        body=" ".join([*sections, *examples]),
    )


def _card(card: Card, about: str) -> Document:
    # All that is asked, with its program. Not a review's diff: its marks give the defects away.
    return Document(
        kind="card",
        slug=card.slug,
        section=_section(card.topic),
        topic=card.topic,
        title=card.title,
        tags=f"{about} card {card.kind} {card.level}",
        body=plain_text(card.front.markdown, code=card.kind != "review"),
    )


def _exercise(entry: TopicExercise, about: str) -> Document:
    exercise = entry.exercise
    return Document(
        kind="exercise",
        slug=exercise.name,
        section=_section(entry.topic),
        topic=entry.topic,
        title=exercise.title,
        tags=f"{about} exercise {exercise.level}",
        body=" ".join(plain_text(text) for text in (exercise.intro, *exercise.tasks)),
    )


def _section(topic_slug: str) -> str:
    return topic_slug.partition("/")[0]


@lru_cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def plain_text(markdown: str, *, code: bool = True) -> str:
    """What a reader sees, as one line. `code`: with fenced code too; never with diagrams."""
    return " ".join(" ".join(_texts(_parser().parse(markdown), code=code)).split())


def _texts(tokens: list[Token], *, code: bool) -> Iterator[str]:
    for token in tokens:
        if token.type == "inline":
            if not token.content.startswith("{{example "):
                yield "".join(_inline(token.children or []))
        elif token.type in ("fence", "code_block") and code and token.info.strip() != DIAGRAM:
            yield token.content


def _inline(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type in ("softbreak", "hardbreak"):
            yield " "
