"""A learner who has done a bit of everything."""

from uuid import UUID, uuid4

import httpx2
import pytest
from fastapi import FastAPI

from tests.practice.road import BROKEN, SLUG, grade


@pytest.fixture
async def learner_id(app: FastAPI, client: httpx2.AsyncClient) -> UUID:
    """The client's id, after a draft, a graded submission, a hint and an answer."""
    draft = {"revision": 0, "files": {"main.py": "# mine\n"}}
    assert (await client.put(f"/api/exercises/{SLUG}/draft", json=draft)).status_code == 200
    await grade(client, {"main.py": BROKEN})
    assert (await client.post(f"/api/exercises/{SLUG}/hints")).status_code == 200
    sample = (await client.get("/api/cards/sample")).json()
    answer = {"id": str(uuid4()), "parts": dict.fromkeys(sample["ask"], "1")}
    await app.state.judge_warmed.wait()
    answered = await client.post(f"/api/cards/{sample['slug']}/answers", json=answer)
    assert answered.status_code == 201, answered.text
    return UUID((await client.get("/api/me")).json()["id"])
