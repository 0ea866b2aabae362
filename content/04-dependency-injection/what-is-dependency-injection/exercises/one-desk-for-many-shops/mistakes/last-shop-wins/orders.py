from fastapi import APIRouter, FastAPI, HTTPException
from outside import Clock, Mailer
from pydantic import BaseModel


class OrderCreate(BaseModel):
    item: str
    email: str


class OrderRead(BaseModel):
    number: int
    item: str


state: dict = {}
router = APIRouter()


@router.post("/orders", status_code=201)
def place_order(data: OrderCreate) -> OrderRead:
    if not 9 <= state["clock"].now().hour < 18:
        raise HTTPException(409, "The shop is closed.")
    order = OrderRead(number=len(state["placed"]) + 1, item=data.item)
    state["placed"].append(order)
    state["mailer"].send(data.email, f"Order {order.number}: {order.item}")
    return order


@router.get("/orders")
def list_orders() -> list[OrderRead]:
    return state["placed"]


def create_app(*, clock: Clock, mailer: Mailer) -> FastAPI:
    state.update(clock=clock, mailer=mailer, placed=[])
    app = FastAPI()
    app.include_router(router)
    return app
