from collections.abc import AsyncIterator
from typing import Annotated

import outside
from database import Booking, Sessions, Show
from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel, Field
from sqlalchemy.ext.asyncio import AsyncSession


class Booked(BaseModel):
    reference: str
    seats: int = Field(ge=1)


class Order(Booked):
    card: str


async def get_session() -> AsyncIterator[AsyncSession]:
    async with Sessions() as session:
        yield session
        await session.commit()


SessionDep = Annotated[AsyncSession, Depends(get_session)]
app = FastAPI()
app.mount("/outside", outside.app)


@app.post("/shows/{name}/bookings", status_code=201)
async def book(name: str, order: Order, session: SessionDep) -> Booked:
    show = await session.get_one(Show, name)
    if show.free < order.seats:
        raise HTTPException(409, "Not enough seats are free")
    if not await outside.accepts(order.card):
        raise HTTPException(402, "The card was refused")
    show.free -= order.seats
    session.add(Booking(reference=order.reference, show=name, seats=order.seats))
    return order
