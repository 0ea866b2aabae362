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

    def __init__(self, request: Request, opens: int = 9, closes: int = 18) -> None:
        state = request.app.state
        self.clock, self.mailer, self.placed = state.clock, state.mailer, state.placed
        self.opens, self.closes = opens, closes

    def is_open(self) -> bool:
        return self.opens <= self.clock.now().hour < self.closes

    def place(self, data: OrderCreate) -> OrderRead:
        order = OrderRead(number=len(self.placed) + 1, item=data.item)
        self.placed.append(order)
        self.mailer.send(data.email, f"Order {order.number}: {order.item}")
        return order


DeskDep = Annotated[Desk, Depends()]
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
    app.state.clock, app.state.mailer, app.state.placed = clock, mailer, []
    app.include_router(router)
    return app
