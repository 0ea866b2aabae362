"""A second body parameter changes what the first one has to look like."""

from typing import Annotated

from fastapi import Body, Depends, FastAPI
from pydantic import BaseModel


class Order(BaseModel):
    sku: str
    amount: int = 1


app = FastAPI()


@app.post("/orders")
def place_order(order: Order) -> Order:
    return order


def get_reason(reason: Annotated[str, Body()] = "none") -> str:
    return reason


@app.post("/orders/checked")
def place_checked_order(order: Order, reason: Annotated[str, Depends(get_reason)]) -> list:
    return [order, reason]


# try: POST /orders {"sku": "a1"} -> 200 {"sku": "a1", "amount": 1}
# try: POST /orders {"order": {"sku": "a1"}} -> 422 {"detail": [{"type": "missing", "loc": ["body", "sku"], "msg": "Field required", "input": {"order": {"sku": "a1"}}}]}
# try: POST /orders/checked {"sku": "a1"} -> 422 {"detail": [{"type": "missing", "loc": ["body", "order"], "msg": "Field required", "input": null}]}
# try: POST /orders/checked {"order": {"sku": "a1"}, "reason": "gift"} -> 200 [{"sku": "a1", "amount": 1}, "gift"]
