"""`exclude_if` leaves a field out by its value, at every dump, and OpenAPI does not require it."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field

# breaks: exclude_if=lambda cents: cents == 0 => ge=0
# breaks: return [Line(discount=0), Line(discount=5)] => return [Line(discount=0), Line(discount=6)]


class Line(BaseModel):
    discount: int = Field(exclude_if=lambda cents: cents == 0)


app = FastAPI()


@app.get("/lines")
def read_lines() -> list[Line]:
    return [Line(discount=0), Line(discount=5)]


answer = TestClient(app).get("/lines").json()
required = app.openapi()["components"]["schemas"]["Line"].get("required")
print("sent:", answer, "own dump:", Line(discount=0).model_dump())
print("required in OpenAPI:", required)

assert answer == [{}, {"discount": 5}]
assert required is None
