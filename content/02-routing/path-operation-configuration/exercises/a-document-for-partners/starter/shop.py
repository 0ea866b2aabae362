from fastapi import APIRouter, FastAPI, HTTPException, Response
from pydantic import BaseModel


class NewOrder(BaseModel):
    item: str


class Order(NewOrder):
    number: int


orders: list[Order] = []
router = APIRouter(prefix="/orders", tags=["orders"])


@router.get("")
def list_orders() -> list[Order]:
    return orders


@router.get("/export", tags=["internal"])
def export_orders() -> str:
    return "\n".join(order.item for order in orders)


@router.get("/{number}")
def read_order(number: int) -> Order:
    """One order.

    Ticket 812: does not ask yet whose order it is.
    """
    if not 1 <= number <= len(orders):
        raise HTTPException(404, "No such order")
    return orders[number - 1]


@router.post("", status_code=201)
def add_order(new: NewOrder, response: Response) -> Order:
    orders.append(Order(number=len(orders) + 1, item=new.item))
    response.headers["Location"] = f"/orders/{len(orders)}"
    return orders[-1]


app = FastAPI()
app.include_router(router, prefix="/v1", tags=["orders"])


@app.get("/orderlist")
def list_orders_as_before() -> list[str]:
    """The items alone. Deprecated, see ticket 640."""
    return [order.item for order in orders]


@app.get("/health")
def read_health() -> str:
    return "ok"
