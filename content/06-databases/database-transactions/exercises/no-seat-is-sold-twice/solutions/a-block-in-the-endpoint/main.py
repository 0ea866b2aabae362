import outside
from database import Booking, Sessions, Show
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError


class Booked(BaseModel):
    reference: str
    seats: int = Field(ge=1)


class Order(Booked):
    card: str


app = FastAPI()
app.mount("/outside", outside.app)


@app.post("/shows/{name}/bookings", status_code=201)
async def book(name: str, order: Order) -> Booked:
    if not await outside.accepts(order.card):
        raise HTTPException(402, "The card was refused")
    try:
        async with Sessions.begin() as session:
            session.add(Booking(reference=order.reference, show=name, seats=order.seats))
            left = await session.scalar(
                update(Show)
                .where(Show.name == name)
                .values(free=Show.free - order.seats)
                .returning(Show.free)
            )
            if left < 0:
                raise HTTPException(409, "Not enough seats are free")
    except IntegrityError:
        raise HTTPException(409, "This reference is booked already") from None
    return order
