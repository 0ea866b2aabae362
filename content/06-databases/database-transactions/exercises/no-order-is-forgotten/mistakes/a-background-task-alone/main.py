from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import outside
from database import Base, Sessions, engine
from fastapi import BackgroundTasks, FastAPI, HTTPException
from pydantic import BaseModel, ConfigDict
from sqlalchemy import update
from sqlalchemy.orm import Mapped, mapped_column


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


async def tell(order: Order) -> None:
    await outside.tell(order.reference, order.item, key=order.reference)
    async with Sessions.begin() as session:
        await session.execute(
            update(Order).where(Order.reference == order.reference).values(told=True)
        )


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    yield


app = FastAPI(lifespan=lifespan)
app.mount("/outside", outside.app)


@app.post("/orders", status_code=201)
async def place_order(new: OrderCreate, tasks: BackgroundTasks) -> OrderRead:
    order = Order(reference=new.reference, item=new.item, told=False)
    async with Sessions.begin() as session:
        session.add(order)
    answer = OrderRead.model_validate(order)
    tasks.add_task(tell, order)
    return answer


@app.get("/orders/{reference}")
async def read_order(reference: str) -> OrderRead:
    async with Sessions() as session:
        order = await session.get(Order, reference)
    if order is None:
        raise HTTPException(404, "There is no such order")
    return OrderRead.model_validate(order)
