"""FastAPI validates the parsed body, not its text: a strict model refuses every date over HTTP."""

from datetime import date
from enum import Enum
from typing import Annotated
from uuid import UUID

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field, ValidationError

# breaks: class Visit(BaseModel, strict=True): => class Visit(BaseModel):
# breaks: people: Annotated[int, Field(strict=True)] => people: int
# breaks: from_text = Visit.model_validate_json(TEXT) => from_text = None


class Room(Enum):
    BLUE = "blue"


class Visit(BaseModel, strict=True):
    day: date
    id: UUID
    room: Room
    people: int


class Careful(BaseModel):
    day: date
    people: Annotated[int, Field(strict=True)]


ID = "00000000-0000-0000-0000-000000000007"
TEXT = f'{{"day": "2026-11-24", "id": "{ID}", "room": "blue", "people": 2}}'
app = FastAPI()


@app.post("/visits")
def add_visit(visit: Visit) -> str:
    return "stored"


@app.post("/careful")
def add_careful(visit: Careful) -> str:
    return "stored"


def post(path: str, text: str) -> list:
    answer = TestClient(app).post(path, content=text, headers={"Content-Type": "application/json"})
    if answer.status_code == 422:
        return [f"{e['loc'][-1]}: {e['type']}" for e in answer.json()["detail"]]
    return [answer.status_code]


try:
    from_text = Visit.model_validate_json(TEXT)
except ValidationError:
    from_text = None
over_http = post("/visits", TEXT)
one_field = post("/careful", TEXT), post("/careful", TEXT.replace("2}", '"2"}'))
print("model_validate_json:     ", from_text)
print("the same text, over HTTP:", over_http)
print("one strict field:        ", *one_field)

assert from_text is not None
assert over_http == ["day: date_type", "id: is_instance_of", "room: is_instance_of"]
assert one_field == ([200], ["people: int_type"])
