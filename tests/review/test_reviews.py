"""Grades through the real application: what they schedule, once, and what is refused."""

import asyncio
from typing import Any
from uuid import uuid4

import httpx2

TOPIC = "04-dependency-injection/dependency-caching"
CHOICE = f"{TOPIC}/flag-in-a-list"


async def card_of(client: httpx2.AsyncClient, card: str) -> dict[str, Any]:
    read: dict[str, Any] = (await client.get(f"/api/cards/{card}")).json()
    return read


async def answer(client: httpx2.AsyncClient, card: str, **given: Any) -> dict[str, Any]:
    response = await client.post(
        f"/api/cards/{card}/answers", json={"id": str(uuid4()), **(given or {"dont_know": True})}
    )
    assert response.status_code == 201, response.text
    read: dict[str, Any] = response.json()
    return read


async def review(client: httpx2.AsyncClient, card: str, **given: Any) -> httpx2.Response:
    return await client.post(f"/api/cards/{card}/reviews", json={"id": str(uuid4()), **given})


async def test_grade_schedules_the_card(client: httpx2.AsyncClient) -> None:
    back = (await client.get(f"/api/cards/{CHOICE}/back")).json()
    right = [option["id"] for option in back["options"] if option["right"]]
    answered = await answer(client, CHOICE, options=right)
    assert (answered["right"], answered["proposed"]) == (True, 3)
    good = next(grade for grade in answered["grades"] if grade["grade"] == 3)
    response = await review(client, CHOICE, answer_id=answered["id"], grade=3, ms=4000)
    assert response.status_code == 201, response.text
    state = response.json()["state"]
    assert state["due_at"] == good["due_at"]
    assert (state["reps"], state["lapses"], state["due"]) == (1, 0, False)


async def test_next_is_new_then_due_again(client: httpx2.AsyncClient) -> None:
    first = (await client.get("/api/review/next", params={"topic": TOPIC})).json()
    assert (first["why"], first["state"]) == ("new", None)
    slug = first["card"]["slug"]
    assert slug.startswith(TOPIC)
    await review(client, slug, grade=1)
    second = (await client.get("/api/review/next", params={"topic": TOPIC})).json()
    assert second["card"]["slug"] != slug
    assert second["counts"]["learning"] == 1


async def test_same_review_counts_once(client: httpx2.AsyncClient) -> None:
    await review(client, f"{TOPIC}/one-fake-for-two", grade=3)  # the learner is there already
    id = str(uuid4())
    answers = await asyncio.gather(*(review(client, CHOICE, id=id, grade=3) for _ in range(4)))
    assert [each.status_code for each in answers] == [201] * 4, answers[0].text
    assert {each.json()["state"]["reps"] for each in answers} == {1}


async def test_undo_gives_the_card_back(client: httpx2.AsyncClient) -> None:
    await review(client, CHOICE, grade=3)
    undone = (await client.post("/api/review/undo")).json()
    assert (undone["card"], undone["state"]) == (CHOICE, None)
    again = await client.post("/api/review/undo")
    assert (again.status_code, again.json()["code"]) == (409, "nothing_to_undo")


async def test_higher_grade_than_the_run_is_refused(client: httpx2.AsyncClient) -> None:
    answered = await answer(client, CHOICE)
    refused = await review(client, CHOICE, answer_id=answered["id"], grade=3)
    assert (refused.status_code, refused.json()["code"]) == (422, "grade_contradicted")
    assert [grade["allowed"] for grade in answered["grades"]] == [True, False]
