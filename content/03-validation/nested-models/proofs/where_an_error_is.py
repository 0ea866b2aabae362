"""`loc` is the way to a value: names, numbers of items, keys; all faults come at once."""

from typing import Annotated, Self

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field, model_validator

# breaks: lines: Annotated[list[Line], Field(min_length=1)] => lines: Annotated[list[Line], Field(min_length=1, fail_fast=True)]
# breaks: prices: dict[str, Price] => prices: dict[str, float]
# breaks: gt=0 => ge=0

checked: list[str] = []


class Line(BaseModel):
    sku: str
    pieces: Annotated[int, Field(gt=0)]


class Price(BaseModel):
    cents: int


class Order(BaseModel):
    lines: Annotated[list[Line], Field(min_length=1)]
    prices: dict[str, Price]

    @model_validator(mode="after")
    def check(self) -> Self:
        checked.append("whole order")
        return self


app = FastAPI()


@app.post("/orders")
def create(order: Order) -> None: ...


client = TestClient(app)
bad = client.post(
    "/orders",
    json={
        "lines": [{"sku": "a", "pieces": 1}, {"sku": "b", "pieces": 0}, {"pieces": "x"}],
        "prices": {"eur": {"cents": "many"}, "usd": 3},
    },
)
found = [error["loc"] for error in bad.json()["detail"]]
for place in found:
    print(place)
print("checked meanwhile:", checked)

assert found == [
    ["body", "lines", 1, "pieces"],
    ["body", "lines", 2, "sku"],
    ["body", "lines", 2, "pieces"],
    ["body", "prices", "eur", "cents"],
    ["body", "prices", "usd"],
]
assert checked == []
