"""Search over HTTP: what is found, in which order, what is never found, and any input at all."""

import asyncio
import os
import re
import sqlite3
from pathlib import Path
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from greenroom.catalog.service import Catalog
from greenroom.search.documents import list_documents, plain_text
from greenroom.search.index import Document, Question
from greenroom.search.service import Search
from greenroom.search.sqlite import SQLiteIndex


async def search(client: httpx2.AsyncClient, q: str, **more: str | int) -> dict[str, Any]:
    answer = await client.get("/api/search", params={"q": q, **more})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def text_of(pieces: list[dict[str, Any]]) -> str:
    return "".join(piece["text"] for piece in pieces)


def marked(pieces: list[dict[str, Any]]) -> set[str]:
    return {piece["text"].lower() for piece in pieces if piece["marked"]}


async def test_title_comes_before_text(client: httpx2.AsyncClient) -> None:
    found = await search(client, "dependency caching")
    first = found["hits"][0]
    assert first["kind"] == "lesson"
    assert first["slug"] == "04-dependency-injection/dependency-caching"
    assert marked(first["title"]) == {"dependency", "caching"}
    assert first["topic_title"] == text_of(first["title"])
    assert found["every_word"]


async def test_every_kind_is_found(client: httpx2.AsyncClient) -> None:
    found = await search(client, "upload", limit=50)
    assert {hit["kind"] for hit in found["hits"]} == {"lesson", "card", "exercise"}


async def test_last_word_may_be_a_beginning(client: httpx2.AsyncClient) -> None:
    begun = await search(client, "websocket endp")
    assert begun["every_word"]
    assert begun["hits"][0]["slug"] == "07-background-and-realtime/websocket-endpoints"
    # Only the last one: `endp` is no word.
    assert not (await search(client, "endp websocket"))["every_word"]


@pytest.mark.parametrize(
    ("asked", "found"), [("dependencies", "dependency"), ("uploads", "upload"), ("Café", "cafe")]
)
def test_words_match_other_forms(tmp_path: Path, asked: str, found: str) -> None:
    index = SQLiteIndex(tmp_path)
    document = Document(
        kind="lesson", slug="a/b", section="a", topic="a/b", title=found, tags="", body="x"
    )
    asyncio.run(index.build("1", lambda: [document]))
    [hit] = asyncio.run(index.query(Question(words=(asked, "x")), every_word=True))
    assert [piece.text for piece in hit.title if piece.marked] == [found]


async def test_filters_narrow(client: httpx2.AsyncClient) -> None:
    for kind in ("lesson", "card", "exercise"):
        hits = (await search(client, "request", kind=kind))["hits"]
        assert {hit["kind"] for hit in hits} == {kind}
    hits = (await search(client, "request", section="02-routing"))["hits"]
    assert {hit["topic"].partition("/")[0] for hit in hits} == {"02-routing"}
    assert (await search(client, "request", section="no-such"))["hits"] == []


async def test_limit_says_that_there_is_more(client: httpx2.AsyncClient) -> None:
    few = await search(client, "request", limit=2)
    assert (len(few["hits"]), few["more"]) == (2, True)
    many = await search(client, "dependency caching", limit=50)
    assert few["hits"][0]["slug"]
    assert many["more"] is (len(many["hits"]) == 50)


async def test_some_words_are_better_than_none(client: httpx2.AsyncClient) -> None:
    found = await search(client, "how does caching xyzzy work")
    assert not found["every_word"]
    assert found["hits"]


async def test_snippet_shows_the_place(client: httpx2.AsyncClient) -> None:
    hits = (await search(client, "use_cache", kind="lesson"))["hits"]
    assert "use" in marked(hits[0]["snippet"])
    assert len(text_of(hits[0]["snippet"]).split()) < 60


async def test_nothing_is_asked_of_nothing(client: httpx2.AsyncClient) -> None:
    for q in ("", "   ", '"', "*", "()", "\u200b"):
        assert await search(client, q) == {"hits": [], "more": False, "every_word": True}


async def test_too_long_a_question_is_refused(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/api/search", params={"q": "a" * 201})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")
    assert "200 characters" in answer.json()["detail"]
    assert (await client.get("/api/search")).status_code == 422


SYNTAX = st.sampled_from([*'"*^-+(){}:', "NEAR", "NEAR(a b, 2)", "AND", "OR", "NOT", "title:"])
QUESTIONS = st.lists(SYNTAX | st.text(max_size=12), max_size=12).map(" ".join)


@given(q=QUESTIONS.filter(lambda q: len(q) <= 200))
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
async def test_any_question_is_answered(client: httpx2.AsyncClient, q: str) -> None:
    found = await search(client, q.encode(errors="replace").decode())
    for hit in found["hits"]:
        assert text_of(hit["title"])


@given(
    given_words=st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=5),
    every=st.booleans(),
)
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
async def test_no_word_is_syntax(app: FastAPI, given_words: list[str], every: bool) -> None:
    index: SQLiteIndex = app.state.search._index
    await app.state.search._ready()
    # Whole strings as words, not as the service parts them: quoting alone must hold.
    clean = tuple(
        word.replace("\0", "").encode(errors="replace").decode() or "a" for word in given_words
    )
    await index.query(Question(words=clean), every_word=every)


def words(text: str) -> set[str]:
    return set(re.findall(r"[a-z0-9]+", text.lower()))


async def test_backs_of_cards_are_not_found(app: FastAPI) -> None:
    catalog: Catalog = app.state.catalog
    index: SQLiteIndex = app.state.search._index
    await app.state.search._ready()
    asked = 0
    for card in catalog.cards:
        front = words(f"{card.front.markdown} {card.title}")
        for word in sorted(words(card.answer.markdown) - front)[:5]:
            asked += 1
            question = Question(words=(word,), kind="card", limit=500)
            for hit in await index.query(question, every_word=True):
                if hit.slug == card.slug:
                    # By another form of the word, which the front has.
                    pieces = (*hit.title, *hit.snippet)
                    assert {p.text.lower() for p in pieces if p.marked} <= front, (card.slug, word)
    assert asked > 100


def test_marks_of_a_review_are_not_indexed(app: FastAPI) -> None:
    documents = {each.slug: each for each in list_documents(app.state.catalog)}
    reviews = [card for card in app.state.catalog.cards if card.kind == "review"]
    assert reviews
    for card in reviews:
        assert "#@" not in documents[card.slug].body
        for defect in card.body.defects:
            assert defect.item not in documents[card.slug].body


def test_plain_text_is_what_a_reader_sees() -> None:
    markdown = """Say `x`,
**not** [y](z).

{{example a}}

```mermaid
A-->B
```
```python
z = 1
```"""
    assert plain_text(markdown) == "Say x, not y. z = 1"
    assert plain_text(markdown, code=False) == "Say x, not y."


async def test_one_question_is_one_statement(
    client: httpx2.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    await search(client, "warm")
    statements: list[str] = []
    connect = sqlite3.connect

    def traced(address: str, *, uri: bool) -> sqlite3.Connection:
        connection = connect(address, uri=uri)
        connection.set_trace_callback(statements.append)
        return connection

    monkeypatch.setattr(sqlite3, "connect", traced)
    for q, expected in (("dependency caching", 1), ("caching xyzzy", 2)):
        statements.clear()
        await search(client, q, limit=50)
        # What FTS5 itself reads is told as a comment or names its own tables.
        asked = [each for each in statements if "MATCH" in each and "snippet(" in each]
        assert len(asked) == expected


async def test_index_is_built_once_and_kept(app: FastAPI, tmp_path: Path) -> None:
    catalog: Catalog = app.state.catalog
    folder = tmp_path / "search"
    one, other = Search(SQLiteIndex(folder), catalog), Search(SQLiteIndex(folder), catalog)
    asked = [each.find("cache", kind=None, section=None, limit=5) for each in (one, one, other)]
    first, *others = await asyncio.gather(*asked)
    assert first.hits
    assert all(each == first for each in others)
    [built] = os.listdir(folder)
    kept = os.stat(folder / built).st_mtime_ns
    again = Search(SQLiteIndex(folder), catalog)
    assert await again.find("cache", kind=None, section=None, limit=5) == first
    assert os.stat(folder / built).st_mtime_ns == kept


async def test_new_content_makes_a_new_index(tmp_path: Path) -> None:
    def document(title: str) -> Document:
        more = {"slug": "a/b/c", "section": "a", "topic": "a/b", "tags": "", "body": ""}
        return Document(kind="card", title=title, **more)

    index = SQLiteIndex(tmp_path / "search")
    await index.build("1", lambda: [document("old")])
    await index.build("2", lambda: [document("new")])
    assert len(await index.query(Question(words=("new",)), every_word=True)) == 1
    assert await index.query(Question(words=("old",)), every_word=True) == []
    assert len(os.listdir(tmp_path / "search")) == 1
