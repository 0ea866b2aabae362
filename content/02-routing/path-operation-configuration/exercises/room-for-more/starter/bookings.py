import ferry
from fastapi import APIRouter, HTTPException
from pydantic import BaseModel


class Passenger(BaseModel):
    name: str


class NewBooking(BaseModel):
    sailing: int
    passengers: list[Passenger]


class Booking(NewBooking):
    code: str


router = APIRouter(prefix="/bookings", tags=["bookings"])


@router.post("", status_code=201)
def create(new: NewBooking) -> Booking:
    passengers = [{"name": each.name} for each in new.passengers]
    try:
        booking = ferry.book(new.sailing, passengers)
    except KeyError as error:
        raise HTTPException(404, "No such sailing") from error
    except ferry.Full as error:
        raise HTTPException(409, "Too few seats are left") from error
    return Booking(**booking)


@router.get("/{code}")
def read(code: str) -> Booking:
    if code not in ferry.bookings:
        raise HTTPException(404, "No such booking")
    return Booking(**ferry.bookings[code])
