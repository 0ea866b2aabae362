"""Validators run from the inside out: the items, their list, the model around, the endpoint."""

from typing import Annotated, Self

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import AfterValidator, BaseModel, model_validator

# breaks: lines: Annotated[list[Line], AfterValidator(check_list)] => lines: list[Annotated[Line, AfterValidator(check_list)]]
# breaks: if self.sku == "bad": => if self.sku == "worse":
# breaks: order: Order) -> None: => order: dict) -> None:

events: list[str] = []


class Line(BaseModel):
    sku: str

    @model_validator(mode="after")
    def check(self) -> Self:
        if self.sku == "bad":
            raise ValueError("a bad line")
        events.append(f"line {self.sku} checked")
        return self


def check_list(lines: list[Line]) -> list[Line]:
    events.append("list checked")
    return lines


class Order(BaseModel):
    lines: Annotated[list[Line], AfterValidator(check_list)]

    @model_validator(mode="after")
    def check(self) -> Self:
        events.append("order checked")
        return self


app = FastAPI()


@app.post("/orders")
def create(order: Order) -> None:
    events.append("endpoint runs")


def post(*skus: str) -> list[str]:
    events.clear()
    TestClient(app).post("/orders", json={"lines": [{"sku": sku} for sku in skus]})
    return list(events)


good, bad = post("a", "b"), post("a", "bad")
print(" > ".join(good))
print("the second is bad:", " > ".join(bad))

assert good == [
    "line a checked",
    "line b checked",
    "list checked",
    "order checked",
    "endpoint runs",
]
assert bad == ["line a checked"]
