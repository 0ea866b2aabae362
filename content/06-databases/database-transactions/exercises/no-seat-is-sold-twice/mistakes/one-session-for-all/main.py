import asyncio

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


session = Sessions()
# Two at once got errors from the session, so they take turns.
turn = asyncio.Lock()
app = FastAPI()
app.mount("/outside", outside.app)


@app.post("/shows/{name}/bookings", status_code=201)
async def book(name: str, order: Order) -> Booked:
    session.add(Booking(reference=order.reference, show=name, seats=order.seats))
    if not await outside.accepts(order.card):
        raise HTTPException(402, "The card was refused")
    async with turn:
        try:
            taken = await session.execute(
                update(Show)
                .where(Show.name == name, Show.free >= order.seats)
                .values(free=Show.free - order.seats)
            )
            if taken.rowcount == 0:
                raise HTTPException(409, "Not enough seats are free")
            await session.commit()
        except IntegrityError:
            raise HTTPException(409, "This reference is booked already") from None
        finally:
            await session.rollback()
    return order
