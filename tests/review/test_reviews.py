"""Grades through the real application: what they schedule, once, and what is refused."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import httpx2
import pytest
from fastapi import FastAPI

from greenroom.catalog.evidence import KnownRun
from greenroom.catalog.schemas import EvidenceRead
from greenroom.kit.clock import now
from greenroom.kit.rate_limit import RateLimit
from tests.review.asking import (
    CHOICE,
    ORDER,
    SHORT,
    SPOKEN,
    TOPIC,
    aim,
    answer,
    back_of,
    change,
    get,
    refusal,
    review,
    send_answer,
    send_review,
)
from tests.review.conftest import MovedClock


async def right_choice(client: httpx2.AsyncClient) -> dict[str, Any]:
    options = (await back_of(client, CHOICE))["options"]
    chosen = [option["id"] for option in options if option["right"]]
    return await answer(client, CHOICE, options=chosen)


async def test_grade_does_what_its_button_says(client: httpx2.AsyncClient) -> None:
    await aim(client, buttons=4)
    answered = await right_choice(client)
    assert [grade["label"] for grade in answered["grades"]] == ["Again", "Hard", "Good", "Easy"]
    days = [grade["due_at"] for grade in answered["grades"]]
    assert days == sorted(days)
    assert answered["grades"][0]["in_words"] == "in 10 min"
    read = await review(client, CHOICE, 2, answer_id=answered["id"], ms=4000)
    assert read["state"]["due_at"] == answered["grades"][1]["due_at"]
    assert (read["state"]["reps"], read["state"]["lapses"], read["state"]["due"]) == (1, 0, False)
    assert (read["counts"]["done_today"], read["leech"]) == (1, False)


async def test_next_is_new_then_a_step(client: httpx2.AsyncClient, clock: MovedClock) -> None:
    first = await get(client, "/api/review/next", topic=TOPIC)
    assert (first["why"], first["state"]) == ("new", None)
    slug = first["card"]["slug"]
    await review(client, slug, 1)
    second = await get(client, "/api/review/next", topic=TOPIC)
    assert second["card"]["slug"] != slug
    assert second["counts"]["learning"] == 1
    clock.move(minutes=11)
    third = await get(client, "/api/review/next", topic=TOPIC)
    assert (third["card"]["slug"], third["why"]) == (slug, "learning")
    read = await review(client, slug, 3)
    assert read["state"]["due_at"] > now().isoformat()
    assert read["state"]["lapses"] == 0  # it was never known before


async def test_same_review_counts_once(client: httpx2.AsyncClient) -> None:
    await review(client, ORDER)  # the learner is there already
    id = str(uuid4())
    sent = await asyncio.gather(*(send_review(client, CHOICE, id=id) for _ in range(5)))
    assert [each.status_code for each in sent] == [201] * 5, sent[0].text
    assert {each.json()["state"]["reps"] for each in sent} == {1}
    assert (await get(client, "/api/review/counts"))["done_today"] == 2
    assert refusal(await send_review(client, SHORT, id=id)) == (409, "review_taken")


async def test_two_devices_grade_a_card_once(client: httpx2.AsyncClient) -> None:
    phone, laptop = await answer(client, CHOICE), await answer(client, CHOICE)
    sent = await asyncio.gather(
        send_review(client, CHOICE, answer_id=phone["id"], grade=1),
        send_review(client, CHOICE, answer_id=laptop["id"], grade=1),
    )
    assert sorted(each.status_code for each in sent) == [201, 409]
    late = next(each for each in sent if each.status_code == 409)
    assert refusal(late) == (409, "card_already_graded")
    assert "another device" in late.json()["detail"]
    seen = await send_review(client, CHOICE, seen_reps=0)
    assert refusal(seen) == (409, "card_already_graded")
    [state] = await get(client, "/api/review/cards")
    assert state["reps"] == 1


async def test_answer_is_graded_once(client: httpx2.AsyncClient) -> None:
    answered = await answer(client, CHOICE)
    await review(client, CHOICE, 1, answer_id=answered["id"])
    again = await send_review(client, CHOICE, answer_id=answered["id"], grade=1)
    assert refusal(again) == (409, "card_already_graded")


async def test_undo_takes_back_one_after_the_other(client: httpx2.AsyncClient) -> None:
    await review(client, CHOICE)
    await review(client, ORDER, 1)
    first = (await client.post("/api/review/undo")).json()
    assert (first["card"], first["state"], first["counts"]["learning"]) == (ORDER, None, 0)
    second = (await client.post("/api/review/undo")).json()
    assert (second["card"], second["counts"]["done_today"]) == (CHOICE, 0)
    assert refusal(await client.post("/api/review/undo")) == (409, "nothing_to_undo")


async def test_undo_and_grade_anew(client: httpx2.AsyncClient) -> None:
    answered = await right_choice(client)
    await review(client, CHOICE, 3, answer_id=answered["id"])
    await client.post("/api/review/undo")
    read = await review(client, CHOICE, 1, answer_id=answered["id"])
    assert (read["state"]["reps"], read["counts"]["learning"]) == (1, 1)


async def test_higher_grade_than_the_run_is_refused(client: httpx2.AsyncClient) -> None:
    answered = await answer(client, CHOICE)
    refused = await send_review(client, CHOICE, answer_id=answered["id"], grade=3)
    assert refusal(refused) == (422, "grade_contradicted")
    assert "Again is proposed" in refused.json()["detail"]
    assert await get(client, "/api/review/cards") == []


@pytest.mark.parametrize("grade", [0, 5, -1, "good", 2.5])
async def test_grade_out_of_range_is_refused(client: httpx2.AsyncClient, grade: object) -> None:
    assert refusal(await send_review(client, CHOICE, grade=grade)) == (422, "invalid")


async def test_foreign_answer_is_unknown(client: httpx2.AsyncClient, app: FastAPI) -> None:
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1") as other:
        theirs = await answer(other, CHOICE)
    foreign = await send_review(client, CHOICE, answer_id=theirs["id"], grade=1)
    assert refusal(foreign) == (404, "answer_not_found")
    own = await answer(client, ORDER)
    of_another_card = await send_review(client, CHOICE, answer_id=own["id"], grade=1)
    assert refusal(of_another_card) == (404, "answer_not_found")


async def test_suspended_card_is_not_scheduled(client: httpx2.AsyncClient) -> None:
    state = await change(client, CHOICE, suspended=True)
    assert state["suspended"] is True
    assert (await answer(client, CHOICE))["grades"] == []
    assert refusal(await send_review(client, CHOICE, grade=1)) == (409, "card_suspended")
    assert (await change(client, CHOICE, suspended=False))["suspended"] is False
    await review(client, CHOICE, 1)


async def test_withheld_card_is_not_counted(client: httpx2.AsyncClient, app: FastAPI) -> None:
    evidence, proof = app.state.evidence, app.state.catalog.get_card(CHOICE).proofs[0]
    versions = {"fastapi": "9.9.9"}
    red = KnownRun(False, "red", EvidenceRead(ran_at=now(), ms=1, versions=versions))
    evidence.add_proof(f"{TOPIC}/{proof}", red)
    try:
        refused = await send_review(client, CHOICE, grade=1)
        assert refusal(refused) == (409, "card_withheld")
        assert "does not hold on FastAPI 9.9.9" in refused.json()["detail"]
        seen = set()
        while (read := await get(client, "/api/review/next", topic=TOPIC))["card"]:
            seen.add(read["card"]["slug"])
            await review(client, read["card"]["slug"], 3)
        assert seen
        assert CHOICE not in seen
        assert (await get(client, "/api/system"))["proofs"]["red"] == [f"{TOPIC}/{proof}"]
    finally:
        evidence._proofs.clear()


async def test_card_that_is_gone_is_unknown(client: httpx2.AsyncClient) -> None:
    gone = f"{TOPIC}/gone"
    assert refusal(await send_answer(client, gone)) == (404, "card_not_found")
    assert refusal(await send_review(client, gone)) == (404, "card_not_found")


async def test_changed_card_is_not_counted(client: httpx2.AsyncClient) -> None:
    old = await send_answer(client, CHOICE, dont_know=True, content_hash="0" * 64)
    assert refusal(old) == (409, "card_changed")
    current = (await get(client, f"/api/cards/{CHOICE}"))["content_hash"]
    await answer(client, CHOICE, dont_know=True, content_hash=current)


@pytest.mark.parametrize(("days", "expected"), [(-3, "the answer"), (3, "now"), (-1, "the answer")])
async def test_wrong_clock_is_put_right(
    client: httpx2.AsyncClient, days: int, expected: str
) -> None:
    answered = await answer(client, CHOICE)
    told = (now() + timedelta(days=days)).isoformat()
    before = now()
    read = await review(client, CHOICE, 1, answer_id=answered["id"], answered_at=told)
    at = datetime.fromisoformat(read["answered_at"])
    if expected == "now":
        assert before <= at <= now()
    else:
        assert at == datetime.fromisoformat(answered["answered_at"])


async def test_review_of_an_old_answer_counts_for_a_day_ago(
    client: httpx2.AsyncClient, clock: MovedClock
) -> None:
    answered = await answer(client, CHOICE)
    clock.move(days=10)
    told = answered["answered_at"]
    read = await review(client, CHOICE, 1, answer_id=answered["id"], answered_at=told)
    assert now() - datetime.fromisoformat(read["answered_at"]) < timedelta(days=1, minutes=1)


async def test_time_without_a_zone_is_refused(client: httpx2.AsyncClient) -> None:
    response = await send_review(client, CHOICE, answered_at="2026-11-24T10:00:00")
    assert refusal(response) == (422, "invalid")
    assert "timezone" in response.json()["detail"]


async def test_late_review_counts_for_when_it_was_given(
    client: httpx2.AsyncClient, clock: MovedClock
) -> None:
    answered = await answer(client, CHOICE)
    given_at = now()
    clock.move(hours=20)  # no connection for so long
    read = await review(
        client, CHOICE, 1, answer_id=answered["id"], answered_at=given_at.isoformat()
    )
    assert datetime.fromisoformat(read["answered_at"]) == given_at
    assert read["state"]["due"] is True  # ten minutes after it was given


async def test_bury_hides_until_tomorrow(client: httpx2.AsyncClient, clock: MovedClock) -> None:
    await review(client, CHOICE, 1)
    clock.move(minutes=11)
    assert (await get(client, "/api/review/counts"))["due"] == 1
    await change(client, CHOICE, buried=True)
    assert (await get(client, "/api/review/counts"))["due"] == 0
    clock.move(days=1)
    assert (await get(client, "/api/review/counts"))["due"] == 1


async def test_flag_keeps_a_note(client: httpx2.AsyncClient) -> None:
    state = await change(client, CHOICE, flagged=True, note="Option 3 is unclear.")
    assert (state["flagged"], state["note"]) == (True, "Option 3 is unclear.")
    [listed] = await get(client, "/api/review/cards", state="flagged")
    assert (listed["card"], listed["topic"]) == (CHOICE, TOPIC)
    assert (await change(client, CHOICE, flagged=False, note=None))["note"] is None


async def test_eighth_lapse_sets_the_card_aside(
    client: httpx2.AsyncClient, clock: MovedClock
) -> None:
    read = await review(client, SPOKEN, 3)
    for lapse in range(1, 9):
        clock.move(days=30)
        read = await review(client, SPOKEN, 1)
        assert read["state"]["lapses"] == lapse
        assert read["leech"] is (lapse == 8)
        if lapse < 8:
            clock.move(minutes=11)
            missed_again = await review(client, SPOKEN, 1)
            assert missed_again["state"]["lapses"] == lapse  # within the step: not once more
            clock.move(minutes=11)
            await review(client, SPOKEN, 3)
    assert (read["state"]["suspended"], read["counts"]["leeches"]) == (True, 1)
    assert [each["card"] for each in await get(client, "/api/review/cards", state="leech")] == [
        SPOKEN
    ]
    assert (await change(client, SPOKEN, suspended=False))["leech"] is False


async def test_sitting_tells_what_slipped(client: httpx2.AsyncClient, clock: MovedClock) -> None:
    began = now().isoformat()
    await review(client, CHOICE, 3, ms=60_000)
    await review(client, ORDER, 1, ms=60_000)
    await review(client, SPOKEN, 1)
    clock.move(minutes=11)
    await review(client, ORDER, 3)
    read = await get(client, "/api/review/session", since=began)
    assert (read["cards"], read["reviews"], read["minutes"]) == (3, 4, 2)
    assert (read["right_first"], read["right_later"], read["slipping"]) == (1, 1, 1)
    assert [(slip["card"], slip["grades"]) for slip in read["slips"]] == [
        (SPOKEN, [1]),
        (ORDER, [1, 3]),
    ]
    assert [(each["right"], each["cards"]) for each in read["sections"]] == [(1, 3)]


async def test_sitting_is_of_the_last_month_at_most(client: httpx2.AsyncClient) -> None:
    read = await get(client, "/api/review/session", since="0001-01-01T00:00:00+14:00")
    assert now() - datetime.fromisoformat(read["since"]) < timedelta(days=31)


async def test_reviews_of_a_guest_are_limited_and_forgotten(
    client: httpx2.AsyncClient, app: FastAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits = replace(app.state.guest_limits, answers_kept=2)
    monkeypatch.setitem(app.state._state, "guest_limits", limits)
    for card in (CHOICE, ORDER, SPOKEN, SHORT):
        await review(client, card)
    stored = (await get(client, "/api/me/stored"))["parts"]
    assert next(part["rows"] for part in stored if part["name"] == "reviews") == 2


async def test_grades_a_minute_of_a_guest_are_limited(
    client: httpx2.AsyncClient, app: FastAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits = replace(app.state.guest_limits, answers=RateLimit(2))
    monkeypatch.setitem(app.state._state, "guest_limits", limits)
    await review(client, CHOICE)
    await answer(client, ORDER)
    assert refusal(await send_review(client, ORDER)) == (429, "too_many_requests")
