"""What the tests of review send: answers, grades, and a look at what comes next."""

from typing import Any
from uuid import uuid4

import httpx2

TOPIC = "04-dependency-injection/dependency-caching"
CHOICE = f"{TOPIC}/flag-in-a-list"
ORDER = f"{TOPIC}/yield-order-of-events"
DIFF = f"{TOPIC}/review-a-faster-login"
SHORT = f"{TOPIC}/websocket-messages"
SPOKEN = f"{TOPIC}/explain-dependency-caching"
FIX = f"{TOPIC}/override-is-ignored"
OUTPUT = f"{TOPIC}/one-fake-for-two"

Read = dict[str, Any]


async def get(client: httpx2.AsyncClient, url: str, **query: str) -> Any:
    response = await client.get(url, params=query)
    assert response.status_code == 200, response.text
    return response.json()


async def back_of(client: httpx2.AsyncClient, card: str) -> Read:
    read: Read = await get(client, f"/api/cards/{card}/back")
    return read


async def send_answer(client: httpx2.AsyncClient, card: str, **given: Any) -> httpx2.Response:
    body = {"id": str(uuid4()), **(given or {"dont_know": True})}
    return await client.post(f"/api/cards/{card}/answers", json=body)


async def answer(client: httpx2.AsyncClient, card: str, **given: Any) -> Read:
    response = await send_answer(client, card, **given)
    assert response.status_code == 201, response.text
    read: Read = response.json()
    return read


async def send_review(client: httpx2.AsyncClient, card: str, **given: Any) -> httpx2.Response:
    body = {"id": str(uuid4()), "grade": 3, **given}
    return await client.post(f"/api/cards/{card}/reviews", json=body)


async def review(client: httpx2.AsyncClient, card: str, grade: int = 3, **given: Any) -> Read:
    response = await send_review(client, card, grade=grade, **given)
    assert response.status_code == 201, response.text
    read: Read = response.json()
    return read


async def change(client: httpx2.AsyncClient, card: str, **given: Any) -> Read:
    response = await client.patch(f"/api/cards/{card}/state", json=given)
    assert response.status_code == 200, response.text
    read: Read = response.json()
    return read


async def aim(client: httpx2.AsyncClient, **given: Any) -> Read:
    response = await client.patch("/api/me/target", json=given)
    assert response.status_code == 200, response.text
    read: Read = response.json()
    return read


def refusal(response: httpx2.Response) -> tuple[int, str]:
    return response.status_code, response.json()["code"]
