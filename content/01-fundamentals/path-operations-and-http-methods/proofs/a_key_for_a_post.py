"""An idempotency key makes a POST repeatable: the second one gets the first one's answer."""

from itertools import count
from typing import Annotated

from fastapi import FastAPI, Header, HTTPException
from fastapi.testclient import TestClient

# breaks: if idempotency_key in answers: => if False:
# breaks: if answers[idempotency_key][0] != cents: => if False:

numbers = count(1)
answers: dict[str, tuple[int, int]] = {}
payments: list[int] = []
app = FastAPI()


@app.post("/payments", status_code=201)
async def pay(cents: int, idempotency_key: Annotated[str, Header()]) -> int:
    if idempotency_key in answers:
        if answers[idempotency_key][0] != cents:
            raise HTTPException(422, "This key was used for another payment")
        return answers[idempotency_key][1]
    payments.append(cents)
    answers[idempotency_key] = (cents, next(numbers))
    return answers[idempotency_key][1]


client = TestClient(app)


def send(key: str, cents: int) -> tuple[int, object]:
    answer = client.post("/payments", params={"cents": cents}, headers={"Idempotency-Key": key})
    return answer.status_code, answer.json() if answer.status_code == 201 else None


got = [send("k1", 900), send("k1", 900), send("k2", 900), send("k1", 5)]
print("k1, k1 again, k2, k1 with another amount:", got)
print("paid:", payments)

assert got == [(201, 1), (201, 1), (201, 2), (422, None)]
assert payments == [900, 900]
