"""Searches the content; the index is made when somebody asks first."""

import asyncio
import re
import unicodedata
from dataclasses import asdict
from functools import partial

from greenroom.catalog.service import Catalog
from greenroom.search.documents import list_documents
from greenroom.search.errors import SearchNotReadyError
from greenroom.search.index import DocumentKind, Question, SearchIndex
from greenroom.search.schemas import HitRead, SearchRead

BUILT_WITHIN_S = 10
MOST_WORDS = 16
_WORD = re.compile(r"\w+")


class Search:
    """The index of this process's catalog."""

    def __init__(self, index: SearchIndex, catalog: Catalog) -> None:
        self._index, self._catalog = index, catalog
        self._building: asyncio.Task[None] | None = None

    async def find(
        self, text: str, *, kind: DocumentKind | None, section: str | None, limit: int
    ) -> SearchRead:
        """What has every word of `text`, else what has some. Raises SearchNotReadyError."""
        words = words_of(text)
        if not words:
            return SearchRead(hits=[], more=False, every_word=True)
        await self._ready()
        question = Question(words=words, kind=kind, section=section, limit=limit + 1)
        hits = await self._index.query(question, every_word=True)
        every_word = bool(hits) or len(words) == 1
        if not every_word:
            hits = await self._index.query(question, every_word=False)
        read = [
            HitRead.model_validate(
                {**asdict(hit), "topic_title": self._catalog.get_topic(hit.topic).title}
            )
            for hit in hits[:limit]
        ]
        return SearchRead(hits=read, more=len(hits) > limit, every_word=every_word)

    async def _ready(self) -> None:
        """Builds the index once, however many ask; one who asks does not wait for ever.

        Asked each time: a process with other content may have put its index in the place of ours.
        """
        if self._building is None or self._building.done():
            documents = partial(list_documents, self._catalog)
            build = self._index.build(self._catalog.content_hash, documents)
            self._building = asyncio.ensure_future(build)
        try:
            async with asyncio.timeout(BUILT_WITHIN_S):
                await asyncio.shield(self._building)
        except TimeoutError:
            raise SearchNotReadyError from None


def words_of(text: str) -> tuple[str, ...]:
    """The letters and digits of a question, word by word; all else parts words."""
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", text).replace("_", " "))[:MOST_WORDS])
