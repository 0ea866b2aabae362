"""What is paid, as the payment provider tells it."""

import hmac
import json

import provider
from fastapi import FastAPI, HTTPException, Request
from pydantic import BaseModel


class PaymentEvent(BaseModel):
    id: str
    order: str
    cents: int


app = FastAPI()
paid: dict[str, int] = {}
seen: set[str] = set()


@app.post("/webhooks/payments", status_code=204)
async def take_event(request: Request) -> None:
    body = await request.body()
    given = request.headers.get("x-signature", "")
    if not hmac.compare_digest(provider.sign(body).encode(), given.encode()):
        raise HTTPException(401, "Wrong signature")
    try:
        event = PaymentEvent.model_validate(json.loads(body))
    except ValueError as error:
        raise HTTPException(422, "No payment event") from error
    if event.id not in seen:
        seen.add(event.id)
        paid[event.order] = paid.get(event.order, 0) + event.cents


@app.get("/orders/{order}")
async def read_order(order: str) -> dict[str, int]:
    return {"paid": paid.get(order, 0)}
