from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request
from outside import Clock, Mailer
from pydantic import BaseModel


class OrderCreate(BaseModel):
    item: str
    email: str


class OrderRead(BaseModel):
    number: int
    item: str


class Desk:
    """Takes the orders of one shop."""

    def __init__(self, clock: Clock, mailer: Mailer) -> None:
        self.now, self.mailer = clock.now(), mailer
        self.placed: list[OrderRead] = []

    def is_open(self) -> bool:
        return 9 <= self.now.hour < 18

    def place(self, data: OrderCreate) -> OrderRead:
        order = OrderRead(number=len(self.placed) + 1, item=data.item)
        self.placed.append(order)
        self.mailer.send(data.email, f"Order {order.number}: {order.item}")
        return order


def get_desk(request: Request) -> Desk:
    return request.app.state.desk


DeskDep = Annotated[Desk, Depends(get_desk)]
router = APIRouter()


@router.post("/orders", status_code=201)
def place_order(data: OrderCreate, desk: DeskDep) -> OrderRead:
    if not desk.is_open():
        raise HTTPException(409, "The shop is closed.")
    return desk.place(data)


@router.get("/orders")
def list_orders(desk: DeskDep) -> list[OrderRead]:
    return desk.placed


def create_app(*, clock: Clock, mailer: Mailer) -> FastAPI:
    app = FastAPI()
    app.state.desk = Desk(clock, mailer)
    app.include_router(router)
    return app
