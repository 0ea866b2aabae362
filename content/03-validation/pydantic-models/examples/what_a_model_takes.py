"""One model, five bodies: what is converted, what is refused, what is lost without a word."""

from datetime import date

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel


class Booking(BaseModel):
    guest: str
    nights: int = 1
    arrival: date
    note: str | None = None


app = FastAPI()


@app.post("/bookings")
def add_booking(booking: Booking) -> Booking:
    return booking


@app.exception_handler(RequestValidationError)
async def tell_types(request, error: RequestValidationError) -> JSONResponse:
    """Shorter than FastAPI's own answer, so that it fits here."""
    return JSONResponse([[e["loc"][-1], e["type"]] for e in error.errors()], status_code=422)


# try: POST /bookings {"guest": "Ana", "nights": "3", "arrival": "2026-12-01"} -> 200 {"guest": "Ana", "nights": 3, "arrival": "2026-12-01", "note": null}
# try: POST /bookings {"guest": "Ana", "nights": 2.0, "arrival": "2026-12-01T00:00:00"} -> 200 {"guest": "Ana", "nights": 2, "arrival": "2026-12-01", "note": null}
# try: POST /bookings {"guest": "Ana", "arrival": "2026-12-01", "notes": "late"} -> 200 {"guest": "Ana", "nights": 1, "arrival": "2026-12-01", "note": null}
# try: POST /bookings {"guest": 7, "nights": 2.5} -> 422 [["guest", "string_type"], ["nights", "int_from_float"], ["arrival", "missing"]]
# try: POST /bookings {"guest": "Ana", "nights": null, "arrival": "1 December"} -> 422 [["nights", "int_type"], ["arrival", "date_from_datetime_parsing"]]
