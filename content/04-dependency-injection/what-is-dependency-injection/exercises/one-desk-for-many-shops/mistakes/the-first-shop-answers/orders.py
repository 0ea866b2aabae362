from fastapi import APIRouter, FastAPI, HTTPException
from outside import Clock, Mailer
from pydantic import BaseModel


class OrderCreate(BaseModel):
    item: str
    email: str


class OrderRead(BaseModel):
    number: int
    item: str


router = APIRouter()


def create_app(*, clock: Clock, mailer: Mailer) -> FastAPI:
    app = FastAPI()
    placed: list[OrderRead] = []

    @router.post("/orders", status_code=201)
    def place_order(data: OrderCreate) -> OrderRead:
        if not 9 <= clock.now().hour < 18:
            raise HTTPException(409, "The shop is closed.")
        order = OrderRead(number=len(placed) + 1, item=data.item)
        placed.append(order)
        mailer.send(data.email, f"Order {order.number}: {order.item}")
        return order

    @router.get("/orders")
    def list_orders() -> list[OrderRead]:
        return placed

    app.include_router(router)
    return app
