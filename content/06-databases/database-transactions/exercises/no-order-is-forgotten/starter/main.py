from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import uuid4

import outside
from database import Base, Sessions, engine
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy.orm import Mapped, mapped_column


class Order(Base):
    __tablename__ = "orders"

    reference: Mapped[str] = mapped_column(primary_key=True)
    item: Mapped[str]


class OrderCreate(BaseModel):
    reference: str
    item: str


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    yield


app = FastAPI(lifespan=lifespan)
app.mount("/outside", outside.app)


@app.post("/orders", status_code=201)
async def place_order(order: OrderCreate) -> OrderCreate:
    async with Sessions.begin() as session:
        session.add(Order(reference=order.reference, item=order.item))
    await outside.tell(order.reference, order.item, key=uuid4().hex)
    return order


@app.get("/orders/{reference}")
async def read_order(reference: str) -> OrderCreate:
    async with Sessions() as session:
        order = await session.get(Order, reference)
    if order is None:
        raise HTTPException(404, "There is no such order")
    return OrderCreate(reference=order.reference, item=order.item)
