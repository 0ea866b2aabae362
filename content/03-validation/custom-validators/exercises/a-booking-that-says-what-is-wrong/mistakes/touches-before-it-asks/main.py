from typing import Annotated, Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
)
from pydantic_core import PydanticCustomError


def tidy(value: Any) -> Any:
    return value.strip().upper()


def split(value: Any) -> Any:
    if value is None:
        return []
    return value.split(",") if isinstance(value, str) else value


def check_names(names: list[str]) -> list[str]:
    if len({name.casefold() for name in names}) < len(names):
        raise PydanticCustomError("named_twice", "A guest is named twice")
    return names


Hour = Annotated[int, Field(ge=0, le=24)]
Room = Annotated[str, BeforeValidator(tidy), StringConstraints(pattern="^[A-Z][0-9]{2}$")]
Name = Annotated[str, StringConstraints(strip_whitespace=True)]
Guests = Annotated[list[Name], BeforeValidator(split), AfterValidator(check_names)]


class Booking(BaseModel):
    room: Room
    starts: Hour
    ends: Hour
    guests: Guests = []

    @field_validator("ends")
    @classmethod
    def ends_later(cls, value: int, info: ValidationInfo) -> int:
        starts = info.data.get("starts")
        if starts is not None and value <= starts:
            raise PydanticCustomError("ends_too_early", "Ends before it has begun")
        return value


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
