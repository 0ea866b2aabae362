import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import uuid4

import outside
from database import Base, Sessions, engine
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy import ForeignKey, select, update
from sqlalchemy.orm import Mapped, mapped_column

log = logging.getLogger(__name__)


class Order(Base):
    __tablename__ = "orders"

    reference: Mapped[str] = mapped_column(primary_key=True)
    item: Mapped[str]


class Message(Base):
    """The outbox: what is to be told, kept in the transaction of the order."""

    __tablename__ = "messages"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    reference: Mapped[str] = mapped_column(ForeignKey("orders.reference"), unique=True)
    item: Mapped[str]
    told: Mapped[bool] = mapped_column(default=False, index=True)
    tries: Mapped[int] = mapped_column(default=0)


class OrderCreate(BaseModel):
    reference: str
    item: str


class OrderRead(OrderCreate):
    told: bool


async def tell(message: Message) -> None:
    """First tells, then marks: it may be told twice, with one key, and is never forgotten."""
    await outside.tell(message.reference, message.item, key=message.key)
    async with Sessions.begin() as session:
        await session.execute(update(Message).where(Message.id == message.id).values(told=True))


async def tell_all() -> None:
    async with Sessions() as session:
        waiting = (
            select(Message).where(Message.told.is_(False), Message.tries < 3).order_by(Message.id)
        )
        messages = (await session.scalars(waiting)).all()
    for message in messages:
        async with Sessions.begin() as session:
            again = update(Message).where(Message.id == message.id)
            await session.execute(again.values(tries=Message.tries + 1))
        try:
            await tell(message)
        except ConnectionError as error:
            log.warning("%s is told later: %s", message.reference, error)


async def work() -> None:
    """Goes on whatever fails: a worker that has ended tells nobody that it has."""
    while True:
        try:
            await tell_all()
        except Exception:
            log.exception("The outbox is looked at again")
        await asyncio.sleep(outside.PAUSE)


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    worker = asyncio.create_task(work())
    yield
    worker.cancel()


app = FastAPI(lifespan=lifespan)
app.mount("/outside", outside.app)


@app.post("/orders", status_code=201)
async def place_order(order: OrderCreate) -> OrderRead:
    async with Sessions.begin() as session:
        session.add(Order(reference=order.reference, item=order.item))
        session.add(Message(key=uuid4().hex, reference=order.reference, item=order.item))
    return OrderRead(reference=order.reference, item=order.item, told=False)


@app.get("/orders/{reference}")
async def read_order(reference: str) -> OrderRead:
    async with Sessions() as session:
        order = await session.get(Order, reference)
        message = await session.scalar(select(Message).where(Message.reference == reference))
    if order is None or message is None:
        raise HTTPException(404, "There is no such order")
    return OrderRead(reference=order.reference, item=order.item, told=message.told)
