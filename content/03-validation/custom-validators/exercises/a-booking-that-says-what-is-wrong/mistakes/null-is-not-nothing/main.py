import re
from typing import Annotated, Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

Hour = Annotated[int, Field(ge=0, le=24)]


class Booking(BaseModel):
    room: str
    starts: Hour
    ends: Hour
    guests: list[str] = []

    @field_validator("room")
    @classmethod
    def is_a_room(cls, value: str) -> str:
        room = value.strip().upper()
        if not re.fullmatch("[A-Z][0-9]{2}", room):
            raise PydanticCustomError("no_room", "A letter and two digits, as in B07")
        return room

    @field_validator("ends")
    @classmethod
    def ends_later(cls, value: int, info: ValidationInfo) -> int:
        starts = info.data.get("starts")
        if starts is not None and value <= starts:
            raise PydanticCustomError("ends_too_early", "Ends before it has begun")
        return value

    @field_validator("guests", mode="before")
    @classmethod
    def accepts_text_and_null(cls, value: Any) -> Any:
        return value.split(",") if isinstance(value, str) else value

    @field_validator("guests")
    @classmethod
    def are_different(cls, value: list[str]) -> list[str]:
        names = [name.strip() for name in value]
        if len({name.casefold() for name in names}) < len(names):
            raise PydanticCustomError("named_twice", "A guest is named twice")
        return names


bookings: list[Booking] = []
app = FastAPI()


@app.exception_handler(RequestValidationError)
async def tell_errors(request: Request, error: RequestValidationError) -> JSONResponse:
    errors = [{"type": e["type"], "field": e["loc"][:2][-1]} for e in error.errors()]
    return JSONResponse({"errors": errors}, status_code=422)


@app.post("/bookings", status_code=201)
def book(booking: Booking) -> Booking:
    bookings.append(booking)
    return booking


@app.get("/bookings")
def list_bookings() -> list[Booking]:
    return bookings
