"""A PATCH: absent stays, null is a value, and the whole is judged before it is stored."""

from typing import Annotated, Self

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field, ValidationError, model_validator

Title = Annotated[str, Field(min_length=1)]


class Event(BaseModel):
    title: Title
    note: str | None = None
    first_day: int
    last_day: int

    @model_validator(mode="after")
    def check_days(self) -> Self:
        if self.first_day > self.last_day:
            raise ValueError("first_day is after last_day")
        return self


class EventUpdate(BaseModel, extra="forbid"):
    """The defaults are never used: `exclude_unset` drops them."""

    title: Title = ""
    note: str | None = None
    first_day: int = 0
    last_day: int = 0


app = FastAPI()
events = {1: Event(title="Fair", note="bring chairs", first_day=3, last_day=5)}


@app.patch("/events/{number}")
def change_event(number: int, update: EventUpdate) -> Event:
    sent = update.model_dump(exclude_unset=True)
    try:
        events[number] = Event.model_validate(events[number].model_dump() | sent)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        raise RequestValidationError(found) from error
    return events[number]


# try: PATCH /events/1 {"last_day": 6} -> 200 {"title": "Fair", "note": "bring chairs", "first_day": 3, "last_day": 6}
# try: PATCH /events/1 {"note": null} -> 200 {"title": "Fair", "note": null, "first_day": 3, "last_day": 6}
# try: PATCH /events/1 {"title": null} -> 422 {"detail": [{"type": "string_type", "loc": ["body", "title"], "msg": "Input should be a valid string", "input": null}]}
# try: PATCH /events/1 {"first_day": 9} -> 422 {"detail": [{"type": "value_error", "loc": [], "msg": "Value error, first_day is after last_day", "ctx": {"error": {}}}]}
