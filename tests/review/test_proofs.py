"""A proof that a learner wants to see, run now."""

import json

import httpx2
import pytest
from fastapi import FastAPI

from greenroom.catalog.evidence import KnownRun
from greenroom.catalog.files.programs import Proof
from greenroom.catalog.runs import run_proof
from greenroom.db import session_scope
from greenroom.judge import Judge
from greenroom.learners.service import new_guest
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


async def test_proof_of_a_newcomer_lets_others_write(
    client: httpx2.AsyncClient, app: FastAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def write_meanwhile(judge: Judge, proof: Proof) -> KnownRun:
        async with session_scope(app.state.sessions) as session:
            session.add(new_guest())
        return await run_proof(judge, proof)

    monkeypatch.setattr("greenroom.review.proofs.run_proof", write_meanwhile)
    response = await client.post(f"/api/proofs/{TOPIC}/websocket_once/runs")
    assert response.status_code == 201, response.text


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
