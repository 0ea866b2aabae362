import outside
from database import Booking, Sessions, Show
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field
from sqlalchemy import delete, update
from sqlalchemy.exc import IntegrityError


class Booked(BaseModel):
    reference: str
    seats: int = Field(ge=1)


class Order(Booked):
    card: str


app = FastAPI()
app.mount("/outside", outside.app)


async def hold(name: str, order: Order) -> None:
    """Takes the seats and stores the booking, before the card is known to be good."""
    async with Sessions.begin() as session:
        taken = await session.execute(
            update(Show)
            .where(Show.name == name, Show.free >= order.seats)
            .values(free=Show.free - order.seats)
        )
        if taken.rowcount == 0:
            raise HTTPException(409, "Not enough seats are free")
        session.add(Booking(reference=order.reference, show=name, seats=order.seats))


async def take_back(order: Order) -> None:
    async with Sessions.begin() as session:
        await session.execute(delete(Booking).where(Booking.reference == order.reference))


@app.post("/shows/{name}/bookings", status_code=201)
async def book(name: str, order: Order) -> Booked:
    try:
        await hold(name, order)
    except IntegrityError:
        raise HTTPException(409, "This reference is booked already") from None
    if not await outside.accepts(order.card):
        await take_back(order)
        raise HTTPException(402, "The card was refused")
    return order
