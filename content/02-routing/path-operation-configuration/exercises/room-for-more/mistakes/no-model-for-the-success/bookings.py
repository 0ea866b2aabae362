import ferry
from fastapi import APIRouter, HTTPException
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from refusals import Refusal, TooFewSeats


class Passenger(BaseModel):
    name: str
    assistance: str | None = None


class NewBooking(BaseModel):
    sailing: int
    passengers: list[Passenger]


class Booking(NewBooking):
    code: str


router = APIRouter(prefix="/bookings", tags=["bookings"], responses={404: {"model": Refusal}})


@router.post("", status_code=201, response_model=None, responses={409: {"model": TooFewSeats}})
def create(new: NewBooking) -> Booking | JSONResponse:
    passengers = [each.model_dump() for each in new.passengers]
    try:
        booking = ferry.book(new.sailing, passengers)
    except KeyError as error:
        raise HTTPException(404, "No such sailing") from error
    except ferry.Full as error:
        refusal = TooFewSeats(detail="Too few seats are left", seats_left=error.seats_left)
        return JSONResponse(refusal.model_dump(), status_code=409)
    return Booking(**booking)


@router.get("/{code}")
def read(code: str) -> Booking:
    if code not in ferry.bookings:
        raise HTTPException(404, "No such booking")
    return Booking(**ferry.bookings[code])


@router.delete("/{code}", status_code=204)
def cancel(code: str) -> None:
    if code not in ferry.bookings:
        raise HTTPException(404, "No such booking")
    ferry.cancel(code)
