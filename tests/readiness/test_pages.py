"""Plan and readiness through the real application, with a clock that is moved."""

from typing import Any
from uuid import uuid4

import httpx2
from fastapi import FastAPI

from tests.readiness.conftest import Clock

TOPIC = "04-dependency-injection/dependency-caching"
SECTION = "04-dependency-injection"


async def get(client: httpx2.AsyncClient, url: str) -> dict[str, Any]:
    response = await client.get(f"/api/{url}")
    assert response.status_code == 200, response.text
    read: dict[str, Any] = response.json()
    return read


async def grade(client: httpx2.AsyncClient, card: str, number: int = 3) -> None:
    response = await client.post(
        f"/api/cards/{card}/reviews", json={"id": str(uuid4()), "grade": number}
    )
    assert response.status_code == 201, response.text


async def learn(
    client: httpx2.AsyncClient, app: FastAPI, number: int = 3, *, topic: str = TOPIC
) -> list[str]:
    """All cards of a topic, graded."""
    cards = [slug for slug in app.state.catalog.cards_by_slug if slug.startswith(f"{topic}/")]
    for card in cards:
        await grade(client, card, number)
    return cards


async def aim(client: httpx2.AsyncClient, **target: object) -> None:
    response = await client.patch("/api/me/target", json=target)
    assert response.status_code == 200, response.text


def section_of(readiness: dict[str, Any], section: str = SECTION) -> dict[str, Any]:
    found: dict[str, Any] = next(s for s in readiness["sections"] if s["slug"] == section)
    return found


async def test_newcomer_is_told_that_it_is_too_early(client: httpx2.AsyncClient) -> None:
    read = await get(client, "readiness")
    assert (read["verdict"], read["answers"], read["bar"]) == ("too_early", 0, 75)
    assert (read["interview_date"], read["if_you_stop"]) == (None, None)
    assert read["forecast"] == read["now"]
    assert read["forecast"]["low"] > 0
    assert len(read["sections"]) == 11
    written = [section for section in read["sections"] if section["written"]]
    assert all(not section["tried"] and section["on_day"] is None for section in written)
    assert all(section["now"] is None for section in read["sections"] if not section["written"])
    assert read["moved_since"] is None
    assert read["tried_topics"] == []
    assert "Nothing was answered yet, so the range is wide." in read["why"]


async def test_answered_card_makes_its_topic_a_tried_one(
    client: httpx2.AsyncClient, app: FastAPI
) -> None:
    card = next(slug for slug in app.state.catalog.cards_by_slug if slug.startswith(f"{TOPIC}/"))
    before = await get(client, "readiness")
    await grade(client, card)
    after = await get(client, "readiness")
    assert after["tried_topics"] == [TOPIC]
    assert after["untried_topics"] == before["untried_topics"] - 1


async def test_newcomer_has_something_to_start_with(client: httpx2.AsyncClient) -> None:
    plan = await get(client, "plan")
    start = plan["start"]
    assert start["kind"] == "cards"
    assert start["url"] == f"/review?topic={start['topic']}"
    assert start["start"].startswith("Start: ")
    assert start["start"].endswith(f"{start['minutes']} min")
    first = await client.get(f"/api/review/next?topic={start['topic']}")
    assert first.json()["card"]["topic"] == start["topic"]
    assert sum(step["minutes"] for step in plan["steps"]) <= plan["minutes_a_day"] + 3
    assert plan["days_left"] is None
    assert plan["ahead"][0]["sections"]


async def test_learning_raises_and_forgetting_lowers(
    client: httpx2.AsyncClient, app: FastAPI, clock: Clock
) -> None:
    topic = "07-background-and-realtime/websocket-endpoints"  # all that is written of its section
    section = topic.split("/")[0]
    await aim(client, interview_date="2027-03-19", time_zone="Europe/Lisbon")
    before = section_of(await get(client, "readiness"), section)
    cards = await learn(client, app, topic=topic)
    in_section = [
        slug for slug in app.state.catalog.cards_by_slug if slug.startswith(f"{section}/")
    ]
    fresh = section_of(await get(client, "readiness"), section)
    assert fresh["now"]["low"] > before["now"]["low"]
    assert fresh["evidence"]["cards"] == {
        "met": len(cards),
        "total": len(in_section),
        "recall_now": 100,
        "recall_on_day": fresh["evidence"]["cards"]["recall_on_day"],
    }
    assert fresh["evidence"]["cards"]["recall_on_day"] < 90
    clock.move(days=6)
    faded = section_of(await get(client, "readiness"), section)
    assert faded["now"]["low"] < fresh["now"]["low"]
    assert faded["now"]["high"] <= fresh["now"]["high"]


async def test_stopping_costs_and_keeping_holds(
    client: httpx2.AsyncClient, app: FastAPI, clock: Clock
) -> None:
    await aim(client, interview_date="2027-03-31")
    await learn(client, app, 1)
    clock.move(days=1)
    await learn(client, app)
    read = await get(client, "readiness")
    assert read["days_left"] == 29
    assert sum(read["if_you_stop"].values()) < sum(read["forecast"].values())
    stopped = f"{read['if_you_stop']['low']}\N{EN DASH}{read['if_you_stop']['high']} %"
    assert any(stopped in sentence for sentence in read["why"])


async def test_week_with_a_missed_day_is_planned_anew(
    client: httpx2.AsyncClient, app: FastAPI, clock: Clock
) -> None:
    await aim(client, interview_date="2027-03-12", minutes_a_day=25)
    cards = await learn(client, app)
    today = await get(client, "readiness")
    assert len(today["due"]["days"]) == 12
    assert today["due"]["days"][0]["cards"] == 0
    falls = [day["cards"] for day in today["due"]["days"]]
    assert sum(falls) == len(cards)
    clock.move(days=4)  # nothing was done since
    late = await get(client, "readiness")
    assert late["due"]["days"][0]["cards"] == sum(falls[:5])
    assert late["due"]["days"][0]["day"] == "2027-03-05"
    await aim(client, minutes_a_day=480)
    plan = await get(client, "plan")
    assert plan["days_left"] == 7
    assert plan["ahead"][0]["first"] == "2027-03-05"
    assert plan["ahead"][-1]["label"] == "11 March"
    assert plan["ahead"][-1]["text"].startswith("Review only")
    reviews = [step for step in plan["steps"] if step["kind"] == "review"]
    due = late["due"]["days"][0]["cards"]
    assert sum(step["cards"] for step in reviews) == due
    assert all(step["title"].endswith(f"{due} due cards") for step in reviews)
    assert reviews[0]["effect"].endswith("holds one section where it is")


async def test_what_moved_is_told_against_the_first_look(
    client: httpx2.AsyncClient, app: FastAPI, clock: Clock
) -> None:
    await learn(client, app, 1)
    assert (await get(client, "readiness"))["moved_since"] is None
    clock.move(days=1)
    cards = await learn(client, app)
    read = await get(client, "readiness")
    assert read["moved_since"] == "2027-03-01"
    assert read["moved"][0]["section"] == SECTION
    assert read["moved"][0]["points"] > 0
    assert read["moved"][0]["why"] == f"Recalled {len(cards)} cards"
    clock.move(days=5)
    await get(client, "readiness")
    clock.move(days=6)
    idle = await get(client, "readiness")
    assert idle["moved_since"] == "2027-03-07"
    down = next(move for move in idle["moved"] if move["section"] == SECTION)
    assert (down["points"] < 0, down["why"]) == (True, "No review for 11 days")


async def test_looking_twice_keeps_one_snapshot_a_day(
    client: httpx2.AsyncClient, statements: list[str]
) -> None:
    await grade(client, f"{TOPIC}/flag-in-a-list")
    await get(client, "readiness")
    statements.clear()
    await get(client, "readiness")
    assert not [each for each in statements if each.startswith("INSERT INTO readiness_snapshots")]


async def test_interview_that_is_over_is_no_date(client: httpx2.AsyncClient, clock: Clock) -> None:
    await aim(client, interview_date="2027-03-02")
    assert (await get(client, "readiness"))["days_left"] == 1
    clock.move(days=3)
    read, plan = await get(client, "readiness"), await get(client, "plan")
    assert (read["interview_date"], read["days_left"], read["if_you_stop"]) == (None, None, None)
    assert plan["ahead_title"].startswith("The next 28 days")


async def test_interview_today_is_still_planned(client: httpx2.AsyncClient, clock: Clock) -> None:
    await aim(client, interview_date=str(clock.at.date()))
    read, plan = await get(client, "readiness"), await get(client, "plan")
    assert (read["days_left"], len(read["due"]["days"])) == (0, 1)
    assert len(plan["ahead"]) == 1


async def test_missed_cards_lead_to_the_lesson(client: httpx2.AsyncClient, app: FastAPI) -> None:
    await aim(client, minutes_a_day=240)
    await learn(client, app, 1)
    plan = await get(client, "plan")
    lessons = [step for step in plan["steps"] if step["kind"] == "lesson"]
    assert [step["url"] for step in lessons] == [f"/topics/{TOPIC}"]


async def test_calibration_waits_for_fifty_answers(
    client: httpx2.AsyncClient, app: FastAPI, clock: Clock
) -> None:
    cards = await learn(client, app)
    for _ in range(2):
        clock.move(days=2)
        for card in cards:
            await grade(client, card, 3 if len(card) % 3 else 1)
    early = (await get(client, "readiness"))["calibration"]
    assert (early["answers"], early["brier"], early["bins"]) == (2 * len(cards), None, [])
    assert f"{50 - early['answers']} more" in early["message"]
    clock.move(days=2)
    for card in cards:
        await grade(client, card)
    told = (await get(client, "readiness"))["calibration"]
    assert told["answers"] == sum(each["answers"] for each in told["bins"]) == 3 * len(cards)
    assert 0 < told["brier"] < 1


async def test_more_cards_need_no_more_queries(
    client: httpx2.AsyncClient, app: FastAPI, statements: list[str]
) -> None:
    await grade(client, f"{TOPIC}/flag-in-a-list")
    await get(client, "readiness")
    counts = []
    for number in (3, 1):
        statements.clear()
        await get(client, "readiness")
        counts.append(len(statements))
        await learn(client, app, number)
    assert counts[0] == counts[1] <= 8
