"""A strict model reads a date from JSON text, but never from the body of a FastAPI request."""

from datetime import date
from typing import Annotated

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field


class StrictVisit(BaseModel, strict=True):
    day: date
    people: int


class Visit(BaseModel):
    day: date
    people: Annotated[int, Field(strict=True)]


app = FastAPI()


@app.post("/strict")
def add_strict(visit: StrictVisit) -> str:
    return "stored"


@app.post("/visits")
def add_visit(visit: Visit) -> str:
    return "stored"


print(StrictVisit.model_validate_json('{"day": "2026-12-01", "people": 2}'))
client = TestClient(app)
print(client.post("/strict", json={"day": "2026-12-01", "people": 2}).json()["detail"][0]["msg"])
print(client.post("/visits", json={"day": "2026-12-01", "people": 2}).json())
print(client.post("/visits", json={"day": "2026-12-01", "people": "2"}).json()["detail"][0]["msg"])

# prints: day=datetime.date(2026, 12, 1) people=2
# prints: Input should be a valid date
# prints: stored
# prints: Input should be a valid integer
