from typing import Annotated

import waiting
from fastapi import Depends, FastAPI, Request
from pydantic import BaseModel

app = FastAPI()
app.mount("/waiting", waiting.app)
orders: list[str] = []


def get_request_id(request: Request) -> str:
    return request.headers.get("X-Request-ID", "")


RequestId = Annotated[str, Depends(get_request_id)]


class Order(BaseModel):
    item: str


@app.post("/orders", status_code=201)
def create_order(order: Order, request_id: RequestId) -> dict[str, str]:
    orders.append(order.item)
    return {"item": order.item, "request_id": request_id}


@app.get("/orders")
def list_orders() -> list[str]:
    return orders


@app.get("/slow/{name}", dependencies=[Depends(waiting.pass_gate)])
async def wait(name: str, request_id: RequestId) -> dict[str, str]:
    return {"name": name, "request_id": request_id}


@app.get("/broken/{number}")
def divide(number: int) -> float:
    return number / 0
