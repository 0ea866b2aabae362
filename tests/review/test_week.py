"""Days at a moved clock: due counts, caps, days away and the ways to catch up, zones."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import httpx2
import pytest

from greenroom.kit.clock import now
from tests.review.asking import CHOICE, TOPIC, aim, change, get, refusal, review
from tests.review.conftest import MovedClock


async def sit(client: httpx2.AsyncClient, *, missed: int = 0) -> list[str]:
    """Answers whatever comes until nothing does; the first `missed` are not known."""
    seen: list[str] = []
    while (read := await get(client, "/api/review/next"))["card"]:
        slug = read["card"]["slug"]
        await review(client, slug, 1 if len(seen) < missed else 3)
        seen.append(slug)
    return seen


async def counts(client: httpx2.AsyncClient) -> dict[str, Any]:
    read: dict[str, Any] = await get(client, "/api/review/counts")
    return read


async def test_week_of_reviews(client: httpx2.AsyncClient, clock: MovedClock) -> None:
    await aim(client, new_a_day=6, due_a_day=8)
    met: set[str] = set()
    for day in range(7):
        before = await counts(client)
        due = {each["day"]: each["due"] for each in before["days"]}
        assert before["due"] == min(before["due_all"], 8)
        assert before["due_all"] == due[before["today"]]
        assert before["new"] == 6
        promised = date.fromisoformat(before["today"]) + timedelta(days=1)
        seen = await sit(client, missed=1)
        new = set(seen) - met
        assert len(new) == 6
        assert len(set(seen) & met) == before["due"]
        met |= set(seen)
        after = await counts(client)
        assert (after["due"], after["new"], after["learning"]) == (0, 0, 1)
        assert after["done_today"] == len(set(seen))
        clock.move(minutes=11)
        assert len(await sit(client)) == 1, day  # what was missed
        told = {each["day"]: each["due"] for each in (await counts(client))["days"]}
        left = before["due_all"] - before["due"]
        clock.move(days=1, minutes=-11)
        tomorrow = await counts(client)
        assert tomorrow["today"] == promised.isoformat()
        # What was left over waits with what falls due.
        assert tomorrow["due_all"] == told[tomorrow["today"]] + left
    assert len(met) == 42


async def backlog(client: httpx2.AsyncClient, clock: MovedClock) -> int:
    """Thirty cards learnt on three days, then away for twelve: how many are due now."""
    await aim(client, new_a_day=10, due_a_day=10)
    for _ in range(3):
        await sit(client)
        clock.move(days=1)
    clock.move(days=12)
    due: int = (await counts(client))["due_all"]
    assert due > 20
    return due


async def test_nothing_moves_before_a_way_is_chosen(
    client: httpx2.AsyncClient, clock: MovedClock
) -> None:
    due = await backlog(client, clock)
    states = await get(client, "/api/review/cards")
    read = await get(client, "/api/review/catch-up")
    assert (read["offered"], read["due"], read["days_away"]) == (True, due, 13)
    assert read["recall_now"] < read["recall_then"]
    ways = {way["way"]: way for way in read["ways"]}
    assert sum(day["planned"] for day in ways["today"]["preview"][:1]) == due
    assert (ways["today"]["sittings"], ways["leave"]["days"]) == (2, 0)
    spread = ways["spread"]
    assert all(day["planned"] <= spread["a_day"] for day in spread["preview"])
    assert spread["a_day"] * spread["days"] >= due
    assert sum(day["planned"] for day in spread["preview"]) >= due
    after = [day["recall_after"] for day in spread["preview"]]
    assert after[spread["days"] - 1] > after[0]
    assert await get(client, "/api/review/cards") == states
    assert (await counts(client))["due"] == 10


async def test_spread_takes_what_fell_due_last_first(
    client: httpx2.AsyncClient, clock: MovedClock
) -> None:
    due = await backlog(client, clock)
    spread = (await get(client, "/api/review/catch-up"))["ways"][0]
    chosen = (await client.post("/api/review/catch-up", json={"way": "spread"})).json()
    assert (chosen["due"], chosen["new"], chosen["catch_up"]) == (spread["a_day"], 0, False)
    waiting = await get(client, "/api/review/cards", state="due")
    assert len(waiting) == due
    recalls = {each["card"]: each["recall"] for each in waiting}
    seen = await sit(client)
    assert [recalls[card] for card in seen] == sorted(recalls.values(), reverse=True)[: len(seen)]
    assert len(seen) == spread["a_day"]
    clock.move(days=1)
    second = await counts(client)
    assert (second["due"], second["new"]) == (spread["a_day"], 0)
    clock.move(days=spread["days"])
    last = await counts(client)
    assert (last["catching_up_until"], last["new"]) == (None, 10)


async def test_today_holds_all_and_new_ones_wait(
    client: httpx2.AsyncClient, clock: MovedClock
) -> None:
    due = await backlog(client, clock)
    chosen = (await client.post("/api/review/catch-up", json={"way": "today"})).json()
    assert (chosen["due"], chosen["new"]) == (due, 0)
    clock.move(days=1)
    assert (await counts(client))["new"] == 10


async def test_left_as_it_is_is_not_offered_again_today(
    client: httpx2.AsyncClient, clock: MovedClock
) -> None:
    due = await backlog(client, clock)
    assert (await counts(client))["catch_up"] is True
    chosen = (await client.post("/api/review/catch-up", json={"way": "leave"})).json()
    assert (chosen["catch_up"], chosen["due"], chosen["due_all"]) == (False, 10, due)
    clock.move(days=1)
    assert (await counts(client))["catch_up"] is True


async def test_nothing_due_is_nothing_to_catch_up(client: httpx2.AsyncClient) -> None:
    new = (await get(client, "/api/review/counts"))["new"]
    for way in ("spread", "today"):
        response = await client.post("/api/review/catch-up", json={"way": way})
        assert refusal(response) == (409, "nothing_to_catch_up")
    left = await client.post("/api/review/catch-up", json={"way": "leave"})
    assert (left.status_code, left.json()["new"]) == (200, new)


async def test_topic_that_was_chosen_knows_no_caps(client: httpx2.AsyncClient) -> None:
    await aim(client, new_a_day=0, level="senior")
    assert (await get(client, "/api/review/next"))["card"] is None
    read = await get(client, "/api/review/next", topic=TOPIC)
    assert read["card"]["topic"] == TOPIC
    section = await get(client, "/api/review/next", section=TOPIC.partition("/")[0])
    assert section["card"]
    unknown = await client.get("/api/review/next", params={"section": "99-none"})
    assert refusal(unknown) == (404, "section_not_found")


async def test_interview_that_is_over_is_refused(
    client: httpx2.AsyncClient, clock: MovedClock
) -> None:
    yesterday = (now() - timedelta(days=1)).date()
    response = await client.patch("/api/me/target", json={"interview_date": yesterday.isoformat()})
    assert refusal(response) == (422, "date_past")
    assert "is over where you are" in response.json()["detail"]
    wanted = now().date() + timedelta(days=2)
    assert (await aim(client, interview_date=wanted.isoformat()))["days_left"] == 2
    clock.move(days=3)  # it comes and goes
    read = await get(client, "/api/me/target")
    assert (read["interview_date"], read["days_left"]) == (wanted.isoformat(), None)
    assert (await aim(client, interview_date=None))["interview_date"] is None


async def test_interview_too_far_to_plan_for_is_refused(client: httpx2.AsyncClient) -> None:
    response = await client.patch("/api/me/target", json={"interview_date": "9999-12-31"})
    assert refusal(response) == (422, "date_far")
    last = now().date() + timedelta(days=730)
    assert f"up to {last.day} {last:%B %Y}" in response.json()["detail"]
    assert (await aim(client, interview_date=last.isoformat()))["days_left"] == 730


@pytest.mark.parametrize("name", ["Mars/Base", "../etc/passwd", "Europe", "", "utc\0"])
async def test_zone_that_is_none_is_refused(client: httpx2.AsyncClient, name: str) -> None:
    response = await client.patch("/api/me/target", json={"time_zone": name})
    assert refusal(response) == (422, "time_zone_unknown")


async def test_day_begins_at_four(client: httpx2.AsyncClient, clock: MovedClock) -> None:
    await aim(client, time_zone="Asia/Tokyo", new_a_day=2)
    clock.set(datetime(2027, 3, 1, 18, 30, tzinfo=UTC))  # 03:30 of 2 March in Tokyo
    assert (await get(client, "/api/me/target"))["today"] == "2027-03-01"
    await sit(client)
    assert (await counts(client))["new"] == 0
    clock.move(minutes=31)
    read = await counts(client)
    assert (read["today"], read["new"], read["done_today"]) == ("2027-03-02", 2, 0)


async def test_zone_changed_at_midnight_moves_no_card(
    client: httpx2.AsyncClient, clock: MovedClock
) -> None:
    await aim(client, time_zone="Pacific/Auckland")  # 13 hours ahead of UTC in March
    clock.set(datetime(2027, 3, 1, 11, tzinfo=UTC))  # midnight there, still 1 March
    first = await review(client, CHOICE, 3)
    due = (await counts(client))["days"]
    await aim(client, time_zone="Pacific/Honolulu")  # 10 hours behind UTC: 1 March, 01:00
    read = await counts(client)
    assert read["today"] == "2027-02-28"
    assert read["done_today"] == 1  # it was done within this day too
    there = {each["day"]: each["due"] for each in read["days"]}
    assert [day for day in due if day["due"]] == [
        {"day": day, "due": number} for day, number in there.items() if number
    ]
    again = await review(client, CHOICE, 3)  # the day of the last one is ahead: no day has passed
    assert again["state"]["reps"] == 2
    assert again["state"]["stability"] >= first["state"]["stability"]


async def test_queued_by_nobody_stays_new(client: httpx2.AsyncClient) -> None:
    await change(client, CHOICE, flagged=True)
    read = await get(client, "/api/review/next", topic=TOPIC)
    assert read["why"] == "new"
    assert read["counts"]["due"] == 0
