"""What is paid, as the payment provider tells it."""

from fastapi import FastAPI
from pydantic import BaseModel


class PaymentEvent(BaseModel):
    id: str
    order: str
    cents: int


app = FastAPI()
paid: dict[str, int] = {}


@app.post("/webhooks/payments", status_code=204)
async def take_event(event: PaymentEvent) -> None:
    paid[event.order] = paid.get(event.order, 0) + event.cents


@app.get("/orders/{order}")
async def read_order(order: str) -> dict[str, int]:
    return {"paid": paid.get(order, 0)}
