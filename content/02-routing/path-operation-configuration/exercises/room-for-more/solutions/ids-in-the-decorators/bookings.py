from typing import Any

import ferry
from fastapi import APIRouter, HTTPException
from pydantic import BaseModel
from sailings import REFUSED, Refusal


class Passenger(BaseModel):
    name: str
    assistance: str | None = None


class NewBooking(BaseModel):
    sailing: int
    passengers: list[Passenger]


class Booking(NewBooking):
    code: str


class NoSeats(Refusal):
    seats_left: int


FULL: dict[int | str, dict[str, Any]] = {409: {"model": NoSeats}}
router = APIRouter(prefix="/bookings", tags=["bookings", "partners"], responses=REFUSED)


@router.post("", status_code=201, operation_id="bookings-create", responses=FULL)
def add_booking(new: NewBooking) -> Booking:
    if new.sailing not in ferry.sailings:
        raise HTTPException(404, "No such sailing")
    passengers = [each.model_dump() for each in new.passengers]
    return Booking(**ferry.book(new.sailing, passengers))


@router.get("/{code}", operation_id="bookings-read")
def read_booking(code: str) -> Booking:
    if code not in ferry.bookings:
        raise HTTPException(404, "No such booking")
    return Booking(**ferry.bookings[code])


@router.delete("/{code}", status_code=204, operation_id="bookings-cancel")
def cancel_booking(code: str) -> None:
    read_booking(code)
    ferry.cancel(code)
