from fastapi import APIRouter, FastAPI, HTTPException, Request, Response
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


@router.get("/export", include_in_schema=False)
def export_orders() -> str:
    return "\n".join(order.item for order in orders)


@router.get("/{number}")
def read_order(number: int) -> Order:
    """One order.

    \f
    Ticket 812: does not ask yet whose order it is.
    """
    if not 1 <= number <= len(orders):
        raise HTTPException(404, "No such order")
    return orders[number - 1]


@router.post("", status_code=201)
def add_order(new: NewOrder, request: Request, response: Response) -> Order:
    orders.append(Order(number=len(orders) + 1, item=new.item))
    response.headers["Location"] = str(request.url_for("read_order", number=len(orders)))
    return orders[-1]


app = FastAPI(generate_unique_id_function=lambda route: route.name)
app.include_router(router, prefix="/v1")


@app.get("/orderlist", tags=["orders"])
def list_orders_as_before() -> list[str]:
    """Deprecated: the items alone."""
    return [order.item for order in orders]


@app.get("/health", tags=["system"])
def read_health() -> str:
    return "ok"
