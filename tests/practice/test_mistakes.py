"""A mistake that a check has shown comes back as a card, today."""

import httpx2
import pytest
from fastapi import FastAPI

from tests.practice.road import SLUG, exercise_of, grade

TOPIC = "04-dependency-injection/dependency-caching"
MISTAKE = "identity-in-a-global"
CARD = f"{TOPIC}/keep-it-for-one-request"


@pytest.fixture
def wrong(app: FastAPI) -> dict[str, str]:
    mistakes = {mistake.name: mistake for mistake in exercise_of(app).mistakes}
    return dict(mistakes[MISTAKE].files)


async def test_diagnosed_mistake_queues_its_card(
    client: httpx2.AsyncClient, wrong: dict[str, str]
) -> None:
    graded = await grade(client, wrong)
    assert graded["mistake"], graded["report"]["message"]
    assert graded["queued_card"] == CARD
    read = (await client.get("/api/review/next")).json()
    assert (read["card"]["slug"], read["why"], read["counts"]["due"]) == (CARD, "mistake", 1)
    assert graded["mistake"] in read["reason"]
    listed = (await client.get(f"/api/exercises/{SLUG}/submissions")).json()["items"]
    assert [each["queued_card"] for each in listed] == [CARD]
    answered = {"id": "5f0c7c3e-52a4-4f66-8d7e-0c0c52c9b001", "grade": 3}
    reviewed = await client.post(f"/api/cards/{CARD}/reviews", json=answered)
    assert reviewed.json()["state"]["queued_for"] is None
    assert (await client.get("/api/review/counts")).json()["due"] == 0


async def test_what_is_half_typed_is_no_mistake(
    client: httpx2.AsyncClient, wrong: dict[str, str]
) -> None:
    graded = await grade(client, wrong, only="visible", typing=True)
    assert graded["queued_card"] is None
    assert (await client.get("/api/review/counts")).json()["due"] == 0


async def test_card_that_is_set_aside_stays_so(
    client: httpx2.AsyncClient, wrong: dict[str, str]
) -> None:
    await client.patch(f"/api/cards/{CARD}/state", json={"suspended": True})
    assert (await grade(client, wrong))["queued_card"] is None
    assert (await client.get("/api/review/counts")).json()["due"] == 0
