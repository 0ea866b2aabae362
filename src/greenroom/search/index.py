"""What can be searched and how it is asked: the interface that a database's full text fills."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, Protocol

DocumentKind = Literal["lesson", "card", "exercise"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One lesson, card or exercise as plain text."""

    kind: DocumentKind
    slug: str
    section: str
    topic: str
    title: str
    tags: str  # what it is about, in words: section, topic, kind, level
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Words of a person, in any characters; `kind` and `section` narrow what is found."""

    words: tuple[str, ...]
    kind: DocumentKind | None = None
    section: str | None = None
    limit: int = 20


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text; `marked` where it matches the question."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    kind: DocumentKind
    slug: str
    topic: str
    title: tuple[Piece, ...]
    snippet: tuple[Piece, ...]


class SearchIndex(Protocol):
    """Filled from documents once a version of the content, then asked."""

    async def build(self, version: str, documents: Callable[[], Iterable[Document]]) -> None:
        """Holds what `documents` gives; does nothing when it holds this version already."""

    async def query(self, question: Question, *, every_word: bool) -> list[Hit]:
        """The best first: with every word, the last one as a beginning; or with any of them."""
