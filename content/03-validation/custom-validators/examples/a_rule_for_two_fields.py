"""Three places for a rule: beside the type, at a field, at the model."""

from datetime import date
from typing import Annotated, Any, Self

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import AfterValidator, BaseModel, field_validator, model_validator
from pydantic_core import PydanticCustomError


def check_workday(value: date) -> date:
    if value.weekday() >= 5:
        raise ValueError("closed on weekends")
    return value


Workday = Annotated[date, AfterValidator(check_workday)]


class Booking(BaseModel):
    first: Workday
    last: Workday
    guests: list[str] = []

    @field_validator("guests", mode="before")
    @classmethod
    def split(cls, value: Any) -> Any:
        """Accepts `"ana,ben"` too; everything else is left to the type."""
        return value.split(",") if isinstance(value, str) else value

    @model_validator(mode="after")
    def is_in_order(self) -> Self:
        if self.last < self.first:
            raise PydanticCustomError("ends_early", "Ends before it begins")
        return self


app = FastAPI()


@app.exception_handler(RequestValidationError)
async def tell(request: Request, error: RequestValidationError) -> JSONResponse:
    return JSONResponse([[*e["loc"], e["type"]] for e in error.errors()], status_code=422)


@app.post("/bookings")
def book(booking: Booking) -> list[str]:
    return booking.guests


@app.get("/free")
def read_free(day: Workday) -> bool:
    return True


# try: POST /bookings {"first": "2026-03-02", "last": "2026-03-03", "guests": "ana,ben"} -> 200 ["ana", "ben"]
# try: POST /bookings {"first": "2026-03-03", "last": "2026-03-02"} -> 422 [["body", "ends_early"]]
# try: POST /bookings {"first": "2026-03-07", "last": "2026-03-02", "guests": null} -> 422 [["body", "first", "value_error"], ["body", "guests", "list_type"]]
# try: GET /free?day=2026-03-07 -> 422 [["query", "day", "value_error"]]
