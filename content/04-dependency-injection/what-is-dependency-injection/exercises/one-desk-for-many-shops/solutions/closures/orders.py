from fastapi import FastAPI, HTTPException
from outside import Clock, Mailer
from pydantic import BaseModel


class OrderCreate(BaseModel):
    item: str
    email: str


class OrderRead(BaseModel):
    number: int
    item: str


def create_app(*, clock: Clock, mailer: Mailer) -> FastAPI:
    app = FastAPI()
    placed: list[OrderRead] = []

    @app.post("/orders", status_code=201)
    def place_order(data: OrderCreate) -> OrderRead:
        if not 9 <= clock.now().hour < 18:
            raise HTTPException(409, "The shop is closed.")
        order = OrderRead(number=len(placed) + 1, item=data.item)
        placed.append(order)
        mailer.send(data.email, f"Order {order.number}: {order.item}")
        return order

    @app.get("/orders")
    def list_orders() -> list[OrderRead]:
        return placed

    return app
