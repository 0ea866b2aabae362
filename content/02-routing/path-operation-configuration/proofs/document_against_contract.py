"""Old requests fit a new field with a default, not a nullable one without it nor a new limit."""

from typing import Annotated

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field

# breaks: required: str | None => required: str | None = None
# breaks: max_length=9 => max_length=10
# breaks: optional: str | None = None => optional: str | None

app = FastAPI()
OLD = {"name": "Ana", "items": [1] * 10}


class Order(BaseModel):
    name: str
    items: list[int]


class WithOptional(Order):
    optional: str | None = None


class WithNullable(Order):
    required: str | None


class WithLimit(Order):
    items: Annotated[list[int], Field(max_length=9)]


@app.post("/optional")
def take_optional(order: WithOptional) -> WithOptional:
    return order


@app.post("/nullable")
def take_nullable(order: WithNullable) -> None: ...


@app.post("/limit")
def take_limit(order: WithLimit) -> None: ...


client = TestClient(app)
statuses = {path: client.post(path, json=OLD).status_code for path in app.openapi()["paths"]}
required = {
    name: schema.get("required")
    for name, schema in app.openapi()["components"]["schemas"].items()
    if name.startswith("With")
}
answer = client.post("/optional", json=OLD).json()
print("yesterday's request:", statuses)
print("required today:     ", required)
print("the answer:         ", answer)

assert statuses == {"/optional": 200, "/nullable": 422, "/limit": 422}
assert required["WithOptional"] == ["name", "items"]
assert required["WithNullable"] == ["name", "items", "required"]
assert OLD.items() <= answer.items()
