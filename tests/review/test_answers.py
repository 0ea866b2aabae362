"""Answers to cards through the real application: the app that runs is the key."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select

from greenroom.app import create_app
from greenroom.catalog.runs import same_part
from greenroom.config import Settings
from greenroom.judge import UnreadableJSON
from greenroom.models.answer import Answer
from tests.conftest import strongest_sandbox

CARDS = "/api/cards/04-dependency-injection/dependency-caching"
TICKETS = f"{CARDS}/uncached-still-writes/answers"
FAKES = f"{CARDS}/one-fake-for-two/answers"


@pytest.fixture(autouse=True)
async def warm(app: FastAPI) -> None:
    async with asyncio.timeout(30):
        await app.state.judge_warmed.wait()


async def say(
    client: httpx2.AsyncClient, url: str, *, id: str | None = None, **parts: str
) -> httpx2.Response:
    return await client.post(url, json={"id": id or str(uuid4()), "parts": parts})


def without_grades(answer: httpx2.Response) -> dict[str, Any]:
    """What a grade would do depends on the minute."""
    return {key: value for key, value in answer.json().items() if key != "grades"}


async def count(app: FastAPI) -> int:
    async with app.state.sessions() as session:
        found: int = (await session.scalars(select(func.count()).select_from(Answer))).one()
        return found


async def test_right_prediction_is_right(client: httpx2.AsyncClient) -> None:
    answer = await say(client, TICKETS, body="[1,1, 2,1]")
    assert answer.status_code == 201
    read = answer.json()
    assert read["right"] is True
    assert read["parts"] == [
        {"part": "body", "said": "[1,1, 2,1]", "got": "[1,1,2,1]", "same": True}
    ]
    assert [each["request"]["path"] for each in read["evidence"]["exchanges"]] == ["/tickets"]
    assert read["evidence"]["exchanges"][0]["response"]["status"] == 200
    assert read["evidence"]["versions"]["fastapi"]
    assert read["evidence"]["ms"] > 0
    assert "<code>use_cache=False</code>" in read["back"]["answer_html"]


async def test_wrong_prediction_shows_both_sides(client: httpx2.AsyncClient) -> None:
    read = (await say(client, TICKETS, body="[1, 2, 2, 1]")).json()
    assert read["right"] is False
    assert (read["parts"][0]["said"], read["parts"][0]["got"]) == ("[1, 2, 2, 1]", "[1,1,2,1]")


async def test_no_prediction_is_not_known(client: httpx2.AsyncClient) -> None:
    answer = await say(client, TICKETS)
    assert (answer.status_code, answer.json()["right"]) == (201, False)


async def test_requests_are_sent_in_order(client: httpx2.AsyncClient) -> None:
    url = f"{CARDS}/second-request-starts-empty/answers"
    read = (await say(client, url, body='{"mine": 2, "added": 2, "equal": true}')).json()
    assert read["right"] is True
    bodies = [each["response"]["body"] for each in read["evidence"]["exchanges"]]
    assert bodies[0] == '{"added":1,"mine":1,"equal":true}'
    assert len(bodies) == 2


async def test_output_is_compared_with_what_it_printed(client: httpx2.AsyncClient) -> None:
    right, wrong = (
        await say(client, FAKES, output="[1, 2, 1] \n"),
        await say(client, FAKES, output="1"),
    )
    assert right.json()["right"] is True
    assert right.json()["evidence"]["output"] == "[1, 2, 1]"
    assert wrong.json()["right"] is False


async def test_same_id_counts_once(client: httpx2.AsyncClient, app: FastAPI) -> None:
    before, id = await count(app), str(uuid4())
    first = await say(client, TICKETS, id=id, body="[1, 1, 2, 1]")
    second = await say(client, TICKETS, id=id, body="[0]")
    assert second.status_code == 201
    assert without_grades(second) == without_grades(first)
    assert await count(app) == before + 1


async def test_same_id_at_once_counts_once(client: httpx2.AsyncClient, app: FastAPI) -> None:
    await say(client, TICKETS, body="[0]")  # the learner is there already
    before, id = await count(app), str(uuid4())
    said = [say(client, TICKETS, id=id, body="[1, 1, 2, 1]") for _ in range(4)]
    answers = await asyncio.gather(*said)
    assert [answer.status_code for answer in answers] == [201] * 4
    # The run is that of the one that was stored.
    told = [without_grades(answer) for answer in answers]
    assert all(each == told[0] for each in told)
    assert await count(app) == before + 1


async def test_same_id_for_another_card_conflicts(client: httpx2.AsyncClient) -> None:
    id = str(uuid4())
    await say(client, TICKETS, id=id, body="[1, 1, 2, 1]")
    answer = await say(client, FAKES, id=id, output="[1, 2, 1]")
    assert (answer.status_code, answer.json()["code"]) == (409, "answer_taken")


async def test_id_of_another_learner_conflicts(client: httpx2.AsyncClient, app: FastAPI) -> None:
    id = str(uuid4())
    await say(client, TICKETS, id=id, body="[1, 1, 2, 1]")
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1") as other:
        answer = await say(other, TICKETS, id=id, body="[1, 1, 2, 1]")
    assert answer.status_code == 409


@pytest.mark.parametrize(
    ("url", "parts", "status", "code"),
    [
        (f"{CARDS}/flag-in-a-list/answers", {"body": "1"}, 422, "answer_kind"),
        (f"{CARDS}/gone/answers", {"body": "1"}, 404, "card_not_found"),
        (TICKETS, {"status": "200"}, 422, "answer_part_unknown"),
        (TICKETS, {"body": "[1, 1, 2"}, 422, "answer_not_json"),
        (TICKETS, {"body": "[" * 5000}, 422, "answer_not_json"),
        (TICKETS, {"body": "1" * 20_001}, 422, "invalid"),
    ],
)
async def test_answer_that_is_not_taken(
    client: httpx2.AsyncClient,
    app: FastAPI,
    url: str,
    parts: dict[str, str],
    status: int,
    code: str,
) -> None:
    before = await count(app)
    answer = await say(client, url, **parts)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.headers["content-type"] == "application/problem+json"
    assert await count(app) == before


@pytest.fixture
async def without_judge(tmp_path: Path) -> AsyncIterator[FastAPI]:
    """An app of its own, whose judge a test may close."""
    app = create_app(
        Settings(data=tmp_path, sandbox=strongest_sandbox(), frontend=tmp_path / "none")
    )
    async with app.router.lifespan_context(app):
        yield app


async def test_answer_waits_for_a_warm_judge(without_judge: FastAPI) -> None:
    await without_judge.state.judge.close()
    transport = httpx2.ASGITransport(app=without_judge)
    async with httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
        answer = await say(client, TICKETS, body="[1, 1, 2, 1]")
        assert (answer.status_code, answer.json()["code"]) == (503, "judge_not_ready")
        assert int(answer.headers["retry-after"]) > 0
        without_judge.state.judge_failure = "No wall works here."
        answer = await say(client, TICKETS, body="[1, 1, 2, 1]")
    assert answer.json()["detail"] == "No wall works here."


@pytest.mark.parametrize(
    ("part", "said", "got", "same"),
    [
        ("status", " 422 ", "422", True),
        ("status", "200", "422", False),
        ("body", '{"b": 1.0, "a": 2}', '{"a":2,"b":1}', True),
        ("body", "true", "1", False),
        ("body", '"1"', "1", False),
        ("body", "plain text", "plain text", True),
        ("body", "plain", "plain text", False),
        ("header:X-Id", "abc", "abc", True),
        ("header:X-Id", "", "", False),
        ("events", "opened\nclosed", '["opened", "closed"]', True),
        ("events", '["closed", "opened"]', '["opened", "closed"]', False),
        ("events", "opened\nclosed", "data: opened\n\ndata: closed\n\n", True),
        ("output", "a \nb", "a\nb\n", True),
        ("output", "a b", "a\nb\n", False),
    ],
)
def test_parts_are_compared_by_structure(part: str, said: str, got: str, same: bool) -> None:
    assert same_part(part, said, got) is same


def test_text_for_json_is_told_apart_from_a_wrong_answer() -> None:
    with pytest.raises(UnreadableJSON):
        same_part("body", "[1, 1", "[1,1]")
