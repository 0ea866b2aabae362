"""What is paid, as the payment provider tells it."""

import hmac
from typing import Annotated

import provider
from fastapi import Depends, FastAPI, Header, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError


class PaymentEvent(BaseModel):
    id: str
    order: str
    cents: int


async def read_signed(request: Request, x_signature: Annotated[str, Header()] = "") -> bytes:
    body = await request.body()
    if not hmac.compare_digest(provider.sign(body).encode(), x_signature.encode()):
        raise HTTPException(401)
    return body


SignedBody = Annotated[bytes, Depends(read_signed)]
app = FastAPI()
paid: dict[str, int] = {}
seen: set[str] = set()


@app.post("/webhooks/payments", status_code=204)
async def take_event(body: SignedBody) -> None:
    try:
        event = PaymentEvent.model_validate_json(body)
    except ValidationError as error:
        raise RequestValidationError(error.errors(include_input=False)) from error
    if event.id not in seen:
        seen.add(event.id)
        paid[event.order] = paid.get(event.order, 0) + event.cents


@app.get("/orders/{order}")
async def read_order(order: str) -> dict[str, int]:
    return {"paid": paid.get(order, 0)}
