from collections.abc import AsyncIterator
from typing import Annotated

import outside
from database import Booking, Sessions, Show
from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel, Field
from sqlalchemy import update
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


SessionDep = Annotated[AsyncSession, Depends(get_session, scope="function")]
app = FastAPI()
app.mount("/outside", outside.app)


@app.post("/shows/{name}/bookings", status_code=201)
async def book(name: str, order: Order, session: SessionDep) -> Booked:
    if not await outside.accepts(order.card):
        raise HTTPException(402, "The card was refused")
    taken = await session.execute(
        update(Show)
        .where(Show.name == name, Show.free >= order.seats)
        .values(free=Show.free - order.seats)
    )
    if taken.rowcount == 0:
        raise HTTPException(409, "Not enough seats are free")
    session.add(Booking(reference=order.reference, show=name, seats=order.seats))
    return order
