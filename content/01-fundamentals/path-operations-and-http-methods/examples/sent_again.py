"""The answer to a POST was lost. With a key the client may simply send it again."""

from itertools import count
from typing import Annotated

from fastapi import FastAPI, Header
from fastapi.testclient import TestClient

app = FastAPI()
numbers = count(1)
answers: dict[str, int] = {}


@app.post("/orders", status_code=201)
async def place_order(idempotency_key: Annotated[str | None, Header()] = None) -> int:
    """In earnest: a table with a unique key, written in one transaction with the order."""
    if idempotency_key is None:
        return next(numbers)
    if idempotency_key not in answers:
        answers[idempotency_key] = next(numbers)
    return answers[idempotency_key]


client = TestClient(app)
for key in (None, None, "k1", "k1", "k2"):
    headers = {"Idempotency-Key": key} if key else {}
    print(key, client.post("/orders", headers=headers).json())

# prints: None 1
# prints: None 2
# prints: k1 3
# prints: k1 3
# prints: k2 4
