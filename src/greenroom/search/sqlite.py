"""The search index in SQLite: FTS5, ranked by bm25, in a file beside the database."""

import asyncio
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from greenroom.kit.ids import new_id
from greenroom.search.index import Document, Hit, Piece, Question

LAYOUT = 2  # raise it when what a document holds or how it is stored changes
TITLE_WEIGHT, TAGS_WEIGHT, BODY_WEIGHT = 10.0, 1.0, 1.0
# bm25 prefers short texts. Who asks for a topic by its title wants its lesson before its cards.
LESSON_WEIGHT = 1.5
SNIPPET_WORDS = 24
# They cannot be typed and stand in no text: marks around what matches.
OPENS, CLOSES = "\x02", "\x03"
# Without the `s` of a plural a word finds more: `routes` finds `route`, by its beginning.
SHORTEST_PLURAL = 4

CREATE = """
CREATE VIRTUAL TABLE documents USING fts5(
    title, tags, body, kind UNINDEXED, slug UNINDEXED, section UNINDEXED, topic UNINDEXED,
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
)"""
INSERT = """
INSERT INTO documents (title, tags, body, kind, slug, section, topic)
VALUES (?, ?, ?, ?, ?, ?, ?)"""
SELECT = f"""
SELECT kind, slug, topic, highlight(documents, 0, '{OPENS}', '{CLOSES}'),
       snippet(documents, 2, '{OPENS}', '{CLOSES}', ' … ', {SNIPPET_WORDS})
FROM documents
WHERE documents MATCH :match
  AND (:kind IS NULL OR kind = :kind) AND (:section IS NULL OR section = :section)
ORDER BY bm25(documents, {TITLE_WEIGHT}, {TAGS_WEIGHT}, {BODY_WEIGHT})
         * CASE kind WHEN 'lesson' THEN {LESSON_WEIGHT} ELSE 1 END, slug
LIMIT :limit"""  # noqa: S608 only our own constants


class SQLiteIndex:
    """One file a version of the content, in `folder`; processes that share it share the file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path: Path | None = None

    async def build(self, version: str, documents: Callable[[], Iterable[Document]]) -> None:
        self._path = await asyncio.to_thread(self._build, version, documents)

    async def query(self, question: Question, *, every_word: bool) -> list[Hit]:
        if self._path is None:
            raise RuntimeError("the index is not built")
        return await asyncio.to_thread(_query, self._path, question, every_word=every_word)

    def _build(self, version: str, documents: Callable[[], Iterable[Document]]) -> Path:
        path = self._folder / f"{version[:32]}-{LAYOUT}.db"
        if path.exists():
            return path
        self._folder.mkdir(exist_ok=True)
        unfinished = self._folder / f"{new_id()}.part"
        try:
            _write(unfinished, documents())
            os.replace(unfinished, path)
        finally:
            unfinished.unlink(missing_ok=True)
        for other in self._folder.glob("*.db"):
            if other != path:
                other.unlink(missing_ok=True)
        return path


def match_of(words: Iterable[str], *, every_word: bool) -> str:
    """An FTS5 query of quoted words, of which only the last may be a beginning."""
    *before, last = words
    terms = [_term(word, begins=False) for word in before] + [_term(last, begins=True)]
    return (" AND " if every_word else " OR ").join(terms)


def _term(word: str, *, begins: bool) -> str:
    """Quoted: no character of a word is syntax then."""
    lower = word.lower()
    if len(lower) > SHORTEST_PLURAL and lower.endswith("s") and not lower.endswith("ss"):
        word = word[:-3] if lower.endswith("ies") else word[:-1]
        begins = True
    quoted = word.replace('"', '""')
    return f'"{quoted}"*' if begins else f'"{quoted}"'


def _write(path: Path, documents: Iterable[Document]) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "PRAGMA journal_mode = OFF"
        )  # a file that is not finished is thrown away
        connection.execute(CREATE)
        rows = (
            (
                *(_clean(text) for text in (each.title, each.tags, each.body)),
                *(each.kind, each.slug, each.section, each.topic),
            )
            for each in documents
        )
        connection.executemany(INSERT, rows)
        connection.execute("INSERT INTO documents (documents) VALUES ('optimize')")


def _clean(text: str) -> str:
    return " ".join(text.replace(OPENS, "").replace(CLOSES, "").split())


def _query(path: Path, question: Question, *, every_word: bool) -> list[Hit]:
    # immutable: nobody writes to a finished file, so no locks are taken.
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        rows = connection.execute(
            SELECT,
            {
                "match": match_of(question.words, every_word=every_word),
                "kind": question.kind,
                "section": question.section,
                "limit": question.limit,
            },
        )
        return [
            Hit(
                kind=kind,
                slug=slug,
                topic=topic,
                title=tuple(_pieces(title)),
                snippet=tuple(_pieces(snippet)),
            )
            for kind, slug, topic, title, snippet in rows
        ]


def _pieces(text: str) -> Iterator[Piece]:
    """The text parted at the marks."""
    for part in text.split(OPENS):
        marked, found, rest = part.partition(CLOSES)
        if not found:
            marked, rest = "", part
        if marked:
            yield Piece(marked, True)
        if rest:
            yield Piece(rest, False)
