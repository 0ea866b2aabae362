"""Models in models: each has its rules, and an error says the way to the value."""

from typing import Annotated, Literal

from fastapi import FastAPI
from pydantic import BaseModel, Field


class Request(BaseModel, extra="forbid"):
    """The base of all that comes in: a config holds for one model, not for what is inside."""


class Line(Request):
    sku: str
    pieces: Annotated[int, Field(ge=1, le=99)]


class Pickup(Request):
    kind: Literal["pickup"]
    shop: str


class Courier(Request):
    kind: Literal["courier"]
    street: str
    city: str


Delivery = Annotated[Pickup | Courier, Field(discriminator="kind")]


class Order(Request):
    lines: Annotated[list[Line], Field(min_length=1, max_length=20)]
    delivery: Delivery


app = FastAPI()


@app.post("/orders")
def create_order(order: Order) -> dict[str, int | str]:
    return {"pieces": sum(line.pieces for line in order.lines), "by": order.delivery.kind}


# try: POST /orders {"lines": [{"sku": "a", "pieces": 2}, {"sku": "b", "pieces": 1}], "delivery": {"kind": "pickup", "shop": "main"}} -> 200 {"pieces": 3, "by": "pickup"}
# try: POST /orders {"lines": [{"sku": "a", "pieces": 2}, {"sku": "b", "pieces": 0}], "delivery": {"kind": "courier", "street": "Main 1"}} -> 422 {"detail": [{"type": "greater_than_equal", "loc": ["body", "lines", 1, "pieces"], "msg": "Input should be greater than or equal to 1", "input": 0, "ctx": {"ge": 1}}, {"type": "missing", "loc": ["body", "delivery", "courier", "city"], "msg": "Field required", "input": {"kind": "courier", "street": "Main 1"}}]}
# try: POST /orders {"lines": [{"sku": "a", "pieces": 2, "gift": true}], "delivery": {"kind": "pickup", "shop": "main"}} -> 422 {"detail": [{"type": "extra_forbidden", "loc": ["body", "lines", 0, "gift"], "msg": "Extra inputs are not permitted", "input": true}]}
