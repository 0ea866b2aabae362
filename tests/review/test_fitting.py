"""Parameters of one's own: fitted in the background, shown, in force once accepted."""

import random
from datetime import timedelta
from uuid import UUID, uuid4

import httpx2
import pytest
from fastapi import FastAPI
from fsrs_rs_python import DEFAULT_PARAMETERS
from sqlalchemy import insert

from greenroom.db import session_scope
from greenroom.kit.clock import now
from greenroom.models import Review, Target
from greenroom.models.target import default_target
from greenroom.review.fit import Fitted, Given, fit, items_of
from greenroom.review.fitting import remember, run_fit
from greenroom.review.schedule import Rules, recall, scheduler, steps
from greenroom.review.service import Deck
from greenroom.review.state import State
from greenroom.review.tasks import Fitter
from tests.review.asking import TOPIC, get, refusal, review
from tests.review.conftest import MovedClock

CARDS, TIMES = 55, 5


def forgetful(cards: int, reviews: int) -> list[list[tuple[int, int]]]:
    """Histories of somebody who forgets within days what others keep for weeks."""
    chance = random.Random(7)
    found = []
    for _ in range(cards):
        history = [(3, 0)]
        for _ in range(reviews):
            days = chance.randint(1, 12)
            history.append((3 if chance.random() < 0.9**days else 1, days))
        found.append(history)
    return found


async def test_fit_in_a_process_of_its_own_is_the_same() -> None:
    histories = forgetful(60, 8)
    given = {"parameters": list(DEFAULT_PARAMETERS), "histories": histories}
    apart = await run_fit(given)  # type: ignore[arg-type]
    assert apart == fit(given)  # type: ignore[arg-type]
    assert apart
    assert apart["log_loss_after"] < apart["log_loss_before"]


def test_only_what_was_forecast_is_fitted() -> None:
    assert len(items_of([[(3, 0), (1, 0), (3, 2), (3, 5)]])) == 2


def test_forgetting_curve_is_that_of_the_package() -> None:
    at = now()
    for retention in (0.7, 0.8, 0.9, 0.95):
        interval = scheduler(tuple(DEFAULT_PARAMETERS)).next_interval(20.0, retention, 3)
        state = State("a", stability=20.0, reviewed_at=at)
        assert recall(state, at + timedelta(days=interval)) == pytest.approx(retention, abs=1e-4)


async def seed(app: FastAPI, client: httpx2.AsyncClient) -> str:
    """Cards, each graded now, with histories of somebody forgetful; whose they are."""
    cards = [card.slug for card in app.state.catalog.cards][:CARDS]
    for card in cards:
        await review(client, card, 3)
    me: str = (await get(client, "/api/me"))["id"]
    rows, at = [], now() - timedelta(days=200)
    for card, history in zip(cards, forgetful(CARDS, TIMES), strict=True):
        when = at
        for grade, days in history:
            when += timedelta(days=days)
            rows.append(
                {
                    "id": uuid4(),
                    "learner_id": UUID(me),
                    "card": card,
                    "grade": grade,
                    "elapsed_days": days,
                    "ms": 1000,
                    "answered_at": when,
                    "before": {},
                    "predicted": 0.9,
                }
            )
    async with session_scope(app.state.sessions) as session:
        await session.execute(insert(Review), rows)
    return me


async def fit_now(app: FastAPI, learner: str) -> None:
    await Fitter(app.state.sessions, Deck.of(app)).fit(learner)


async def test_proposal_is_shown_and_counts_once_accepted(
    app: FastAPI, client: httpx2.AsyncClient, clock: MovedClock
) -> None:
    clock.move(days=1)
    me = await seed(app, client)
    told = await get(client, "/api/review/fit")
    assert (told["needed"], told["fitted"], told["proposal"]) == (0, False, None)
    before = await get(client, "/api/review/cards")
    await fit_now(app, me)
    told = await get(client, "/api/review/fit")
    shown = told["proposal"]
    assert shown["log_loss_after"] < shown["log_loss_before"]
    assert shown["reviews"] == told["reviews"] == CARDS * (TIMES + 2)
    assert shown["reviews_a_day_after"] != shown["reviews_a_day_before"]
    assert len(shown["samples"]) == 5
    assert (await get(client, "/api/review/counts"))["proposal"] is True
    assert await get(client, "/api/review/cards") == before  # nothing counts yet
    accepted = await client.post("/api/review/fit", json={"accept": True})
    assert accepted.json()["fitted"] is True
    after = {each["card"]: each for each in await get(client, "/api/review/cards")}
    moved = [each for each in before if after[each["card"]]["due_at"] != each["due_at"]]
    assert len(moved) == shown["sooner"] + shown["later"]
    assert (await get(client, "/api/review/counts"))["due_all"] == shown["due_today_after"]
    # What was graded before cannot be undone to memories of other parameters.
    assert refusal(await client.post("/api/review/undo")) == (409, "nothing_to_undo")
    assert refusal(await client.post("/api/review/fit", json={"accept": True})) == (
        409,
        "no_proposal",
    )


async def test_refused_proposal_leaves_all_as_it_was(
    app: FastAPI, client: httpx2.AsyncClient
) -> None:
    me = await seed(app, client)
    before = await get(client, "/api/review/cards")
    await fit_now(app, me)
    assert (await get(client, "/api/review/fit"))["proposal"]
    read = (await client.post("/api/review/fit", json={"accept": False})).json()
    assert (read["fitted"], read["proposal"]) == (False, None)
    assert read["needed"] > 0  # asked again when there are a quarter more
    assert await get(client, "/api/review/cards") == before


async def test_learner_deleted_while_it_fits_gets_no_proposal(
    app: FastAPI, client: httpx2.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    me = await seed(app, client)

    async def delete_meanwhile(given: Given) -> Fitted | None:
        assert (await client.delete("/api/me?confirm=delete")).status_code == 204
        return await run_fit(given)

    monkeypatch.setattr("greenroom.review.tasks.run_fit", delete_meanwhile)
    await fit_now(app, me)
    async with session_scope(app.state.sessions) as session:
        assert await session.get(Target, UUID(me)) is None


def test_parameters_in_force_move_no_card() -> None:
    target, at = default_target(UUID(int=1)), now()
    rules, states, histories = Rules.of(target), [], {}
    for number in range(40):
        slug, when = f"a/b/{number}", at
        state, history = State(slug), []
        for days in (0, 3, 12, 30):
            when += timedelta(days=days)
            step = steps(slug, state, when, rules=rules)[3]
            state = state._replace(
                stability=step.stability,
                difficulty=step.difficulty,
                due_on=step.due_on,
                reviewed_at=when,
                reps=state.reps + 1,
            )
            history.append((3, days))
        states.append(state)
        histories[slug] = history
    after = remember(states, histories, target=target, parameters=rules.parameters)
    assert [each.due_on for each in after] == [each.due_on for each in states]


async def test_review_begins_the_fit(
    app: FastAPI, client: httpx2.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("greenroom.review.fitting.FIRST_FIT", 2)
    put: list[str] = []
    monkeypatch.setattr(app.state.fits, "put", lambda _name, key, **_given: put.append(key))
    await review(client, f"{TOPIC}/flag-in-a-list", 3)
    assert put == []
    await review(client, f"{TOPIC}/what-is-in-the-key", 3)
    assert put == [(await get(client, "/api/me"))["id"]]
