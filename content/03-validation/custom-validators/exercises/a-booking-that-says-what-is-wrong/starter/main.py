from typing import Annotated

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field, ValidationInfo, field_validator

Hour = Annotated[int, Field(ge=0, le=24)]


class Booking(BaseModel):
    room: str
    starts: Hour
    ends: Hour
    guests: list[str] = []

    @field_validator("ends")
    @classmethod
    def ends_later(cls, value: int, info: ValidationInfo) -> int:
        if value < info.data["starts"]:
            raise ValueError("ends too early")
        return value


bookings: list[Booking] = []
app = FastAPI()


@app.exception_handler(RequestValidationError)
async def tell_errors(request: Request, error: RequestValidationError) -> JSONResponse:
    return JSONResponse({"errors": error.errors()}, status_code=422)


@app.post("/bookings", status_code=201)
def book(booking: Booking) -> Booking:
    bookings.append(booking)
    return booking


@app.get("/bookings")
def list_bookings() -> list[Booking]:
    return bookings
