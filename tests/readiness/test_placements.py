"""A placement through the real application."""

from typing import Any
from uuid import uuid4

import httpx2
import pytest
from fastapi import FastAPI

from greenroom.catalog.service import Choice
from greenroom.readiness.placement import LEAST, MOST

URL = "/api/placement"


async def begin(client: httpx2.AsyncClient) -> dict[str, Any]:
    response = await client.post(URL)
    assert response.status_code == 200, response.text
    read: dict[str, Any] = response.json()
    return read


async def send(client: httpx2.AsyncClient, card: str, **given: Any) -> httpx2.Response:
    body = {"id": str(uuid4()), "card": card, **(given or {"dont_know": True})}
    return await client.post(f"{URL}/answers", json=body)


async def play(client: httpx2.AsyncClient, app: FastAPI, *, right: int = 0) -> dict[str, Any]:
    """To the end; the first `right` choices are answered right, all else is not known."""
    read = await begin(client)
    while read["state"] == "running":
        slug, given = read["card"]["slug"], {}
        if right and isinstance(app.state.catalog.get_card(slug).body, Choice):
            back = (await client.get(f"/api/cards/{slug}/back")).json()
            given = {"options": [each["id"] for each in back["options"] if each["right"]]}
            right -= 1
        response = await send(client, slug, **given)
        assert response.status_code == 200, response.text
        read = response.json()
    return read


async def test_starts_and_resumes_with_the_same_card(client: httpx2.AsyncClient) -> None:
    assert (await client.get(URL)).json()["state"] == "not_started"
    read = await begin(client)
    assert (read["state"], read["asked"], read["least"], read["most"]) == ("running", 0, 8, 12)
    assert read["card"]["kind"] in {"choice", "short", "predict", "output"}
    assert await begin(client) == read
    assert (await client.get(URL)).json() == read


async def test_ends_with_ranges_and_what_was_missed(
    client: httpx2.AsyncClient, app: FastAPI
) -> None:
    read = await play(client, app, right=2)
    assert read["state"] == "done"
    assert LEAST <= read["asked"] <= MOST
    assert sum(section["asked"] for section in read["sections"]) == read["asked"]
    assert sum(section["right"] for section in read["sections"]) == 2
    assert len(read["missed"]) == read["asked"] - 2
    for section in read["sections"]:
        assert (section["range"] is None) == (section["asked"] == 0)
    assert (await client.get(URL)).json() == read


async def test_no_grade_is_told_on_the_way(client: httpx2.AsyncClient) -> None:
    first = await begin(client)
    read = (await send(client, first["card"]["slug"])).json()
    assert (read["asked"], read["sections"], read["missed"]) == (1, [], [])
    assert "right" not in read["message"]


async def test_what_was_missed_is_first_in_the_plan(
    client: httpx2.AsyncClient, app: FastAPI
) -> None:
    missed = (await play(client, app))["missed"]
    plan = (await client.get("/api/plan")).json()
    assert plan["start"]["kind"] == "cards"
    assert plan["start"]["topic"] in {card.rpartition("/")[0] for card in missed}
    assert plan["first_of_all"].startswith("You missed")
    next_ = (await client.get("/api/review/next", params={"topic": plan["start"]["topic"]})).json()
    assert next_["card"]["slug"] in missed


async def test_answers_of_a_placement_count_in_the_forecast(
    client: httpx2.AsyncClient, app: FastAPI
) -> None:
    before = (await client.get("/api/readiness")).json()["now"]
    done = await play(client, app)
    read = (await client.get("/api/readiness")).json()
    assert read["answers"] == done["asked"]
    assert read["now"]["high"] < before["high"]


async def test_same_answer_twice_counts_once(client: httpx2.AsyncClient) -> None:
    slug, id = (await begin(client))["card"]["slug"], str(uuid4())
    first = await send(client, slug, id=id, dont_know=True)
    second = await send(client, slug, id=id, dont_know=True)
    assert second.status_code == 200
    assert second.json() == first.json()


async def test_last_answer_twice_counts_once(client: httpx2.AsyncClient) -> None:
    read = await begin(client)
    id = ""
    while read["state"] == "running":
        id, slug = str(uuid4()), read["card"]["slug"]
        read = (await send(client, slug, id=id, dont_know=True)).json()
    again = await send(client, slug, id=id, dont_know=True)
    assert again.status_code == 200
    assert again.json() == read


async def test_card_that_is_not_asked_is_refused(client: httpx2.AsyncClient, app: FastAPI) -> None:
    asked = (await begin(client))["card"]["slug"]
    other = next(slug for slug in app.state.catalog.cards_by_slug if slug != asked)
    refused = await send(client, other)
    assert (refused.status_code, refused.json()["code"]) == (409, "placement_card_not_asked")
    assert (await client.get(URL)).json()["asked"] == 0


async def test_unknown_card_is_not_found(client: httpx2.AsyncClient) -> None:
    await begin(client)
    assert (await send(client, "04-dependency-injection/no-topic/no-card")).status_code == 404


async def test_answer_without_a_placement_is_refused(
    client: httpx2.AsyncClient, app: FastAPI
) -> None:
    slug = next(iter(app.state.catalog.cards_by_slug))
    refused = await send(client, slug)
    assert (refused.status_code, refused.json()["code"]) == (409, "placement_not_running")


async def test_answer_after_the_end_is_refused(client: httpx2.AsyncClient, app: FastAPI) -> None:
    done = await play(client, app)
    refused = await send(client, done["missed"][0])
    assert (refused.status_code, refused.json()["code"]) == (409, "placement_not_running")


async def test_answer_of_another_learner_is_refused(
    client: httpx2.AsyncClient, app: FastAPI
) -> None:
    slug, id = (await begin(client))["card"]["slug"], str(uuid4())
    await send(client, slug, id=id, dont_know=True)
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1") as other:
        assert (await begin(other))["card"]["slug"] == slug
        refused = await send(other, slug, id=id, dont_know=True)
        assert (refused.status_code, refused.json()["code"]) == (409, "answer_taken")
        assert (await other.get(URL)).json()["asked"] == 0


async def test_answer_of_the_wrong_kind_counts_nothing(client: httpx2.AsyncClient) -> None:
    slug = (await begin(client))["card"]["slug"]
    refused = await send(client, slug, lines=["line-1"])
    assert refused.status_code == 422
    assert (await client.get(URL)).json()["asked"] == 0


async def test_another_placement_asks_other_cards(client: httpx2.AsyncClient, app: FastAPI) -> None:
    first = await play(client, app)
    second = await begin(client)
    assert (second["state"], second["asked"]) == ("running", 0)
    assert second["card"]["slug"] not in first["missed"]


async def test_placement_ends_when_all_was_asked(
    client: httpx2.AsyncClient, app: FastAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.state.guest_limits.answers, "per_minute", 10_000)
    asked: set[str] = set()
    while True:
        response = await client.post(URL)
        if response.status_code != 200:
            break
        read = response.json()
        while read["state"] == "running":
            assert read["card"]["slug"] not in asked
            asked.add(read["card"]["slug"])
            read = (await send(client, read["card"]["slug"])).json()
    assert (response.status_code, response.json()["code"]) == (409, "placement_nothing_to_ask")
    assert len(asked) > MOST
