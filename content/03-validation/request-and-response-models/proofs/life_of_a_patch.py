"""Sent part validated, row loaded, whole validated, row stored, answer written: in this order."""

from typing import Annotated, Self

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, field_validator, model_serializer, model_validator

# breaks: whole = Flat.model_validate(row | changes) => rows[1] = row | changes; see("row stored"); whole = Flat.model_validate(rows[1])
# breaks: @field_validator("price") => @field_validator("title")
# breaks: Annotated[dict, Depends(load_row)] => dict
# breaks: FlatRead(BaseModel): => FlatRead(Flat):

events: list[str] = []
rows = {1: {"title": "Loft", "price": 90, "owner": "ana"}}


def see(event: str) -> None:
    events.append(event)
    print(event)


class FlatUpdate(BaseModel):
    title: str = ""
    price: int = 0

    @field_validator("price")
    @classmethod
    def look(cls, value: int) -> int:
        see("sent part validated")
        return value


class Flat(BaseModel):
    title: str
    price: int
    owner: str

    @model_validator(mode="after")
    def check(self) -> Self:
        see("whole validated")
        return self


class FlatRead(BaseModel):
    title: str
    price: int

    @model_serializer(mode="wrap")
    def write(self, handler):
        see("answer written")
        return handler(self)


app = FastAPI()


@app.patch("/flats/{number}", response_model=FlatRead)
def change_flat(number: int, update: FlatUpdate) -> dict:
    see("row loaded")
    row, changes = rows[number], update.model_dump(exclude_unset=True)
    whole = Flat.model_validate(row | changes)
    rows[number] = whole.model_dump()
    see("row stored")
    return rows[number]


def load_row(number: int) -> dict:
    see("row loaded")
    return rows[number]


@app.patch("/loaded-before/{number}")
def change_loaded(row: Annotated[dict, Depends(load_row)], update: FlatUpdate) -> None: ...


answer = TestClient(app).patch("/flats/1", json={"price": 95})
good = list(events)
events.clear()
refused = TestClient(app).patch("/flats/1", json={"price": "much"})
print("refused:", refused.status_code, events)
refused_at_once = list(events)
TestClient(app).patch("/loaded-before/1", json={"price": 95})
by_dependency = list(events)

assert answer.json() == {"title": "Loft", "price": 95}
assert refused.status_code == 422 and refused_at_once == []
assert by_dependency == ["row loaded", "sent part validated"]
assert good == [
    "sent part validated",
    "row loaded",
    "whole validated",
    "row stored",
    "answer written",
]
