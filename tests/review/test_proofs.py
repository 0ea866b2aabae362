"""A proof that a learner wants to see, run now."""

import json

import httpx2
import pytest
from fastapi import FastAPI

from tests.review.asking import CHOICE, TOPIC, get, refusal, review

pytestmark = pytest.mark.usefixtures("warm")


async def test_proof_runs_on_request(client: httpx2.AsyncClient, app: FastAPI) -> None:
    await review(client, CHOICE)  # the learner is there already
    me = (await get(client, "/api/me"))["id"]
    with app.state.notices.watch(me) as told:
        response = await client.post(f"/api/proofs/{TOPIC}/websocket_once/runs")
        assert response.status_code == 201, response.text
        notice = await told.get()
    read = response.json()
    assert (read["holds"], read["message"]) == (True, "It holds.")
    assert "first connection" in read["output"]
    assert read["versions"]["fastapi"]
    assert read["ms"] > 0
    event = json.loads(notice.data)
    asked = {card.slug for card in app.state.catalog.cards if "websocket_once" in card.proofs}
    assert event.pop("card") in asked
    assert event == {"kind": "proof", "proof": "websocket_once", "passed": True}


async def test_proof_that_is_none_is_unknown(client: httpx2.AsyncClient) -> None:
    for name in (f"{TOPIC}/no_such", "none/none/none"):
        response = await client.post(f"/api/proofs/{name}/runs")
        assert refusal(response) == (404, "proof_not_found")


async def test_grade_tells_other_tabs(client: httpx2.AsyncClient, app: FastAPI) -> None:
    await review(client, CHOICE)
    me = (await get(client, "/api/me"))["id"]
    with app.state.notices.watch(me) as told:
        read = await review(client, f"{TOPIC}/what-is-in-the-key")
        notice = json.loads((await told.get()).data)
    counts = read["counts"]
    assert notice == {"kind": "due", "due": counts["due"], "new": counts["new"]}
