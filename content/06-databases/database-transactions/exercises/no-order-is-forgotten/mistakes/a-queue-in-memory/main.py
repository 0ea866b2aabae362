import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import outside
from database import Base, Sessions, engine
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, ConfigDict
from sqlalchemy import update
from sqlalchemy.orm import Mapped, mapped_column

log = logging.getLogger(__name__)


class Order(Base):
    __tablename__ = "orders"

    reference: Mapped[str] = mapped_column(primary_key=True)
    item: Mapped[str]
    told: Mapped[bool] = mapped_column(default=False)


class OrderCreate(BaseModel):
    reference: str
    item: str


class OrderRead(OrderCreate):
    model_config = ConfigDict(from_attributes=True)

    told: bool


waiting: asyncio.Queue[Order] = asyncio.Queue()


async def tell(order: Order) -> None:
    await outside.tell(order.reference, order.item, key=order.reference)
    async with Sessions.begin() as session:
        await session.execute(
            update(Order).where(Order.reference == order.reference).values(told=True)
        )


async def tell_later(order: Order) -> None:
    await asyncio.sleep(outside.PAUSE)
    waiting.put_nowait(order)


async def work() -> None:
    while True:
        order = await waiting.get()
        try:
            await tell(order)
        except Exception as error:
            log.warning("%s is told later: %r", order.reference, error)
            await tell_later(order)


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
async def place_order(new: OrderCreate) -> OrderRead:
    order = Order(reference=new.reference, item=new.item, told=False)
    async with Sessions.begin() as session:
        session.add(order)
    answer = OrderRead.model_validate(order)
    waiting.put_nowait(order)
    return answer


@app.get("/orders/{reference}")
async def read_order(reference: str) -> OrderRead:
    async with Sessions() as session:
        order = await session.get(Order, reference)
    if order is None:
        raise HTTPException(404, "There is no such order")
    return OrderRead.model_validate(order)
