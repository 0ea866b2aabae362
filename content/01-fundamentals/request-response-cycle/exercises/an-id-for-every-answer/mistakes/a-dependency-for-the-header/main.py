import re
from typing import Annotated
from uuid import uuid4

import waiting
from fastapi import Depends, FastAPI, HTTPException, Request, Response
from pydantic import BaseModel

FORM = re.compile("[A-Za-z0-9-]{1,64}")


def identify(request: Request, response: Response):
    sent = request.headers.get("X-Request-ID")
    if sent is not None and not FORM.fullmatch(sent):
        raise HTTPException(400, "X-Request-ID: 1 to 64 letters, digits or hyphens")
    request.state.request_id = sent or str(uuid4())
    response.headers["X-Request-ID"] = request.state.request_id


app = FastAPI(dependencies=[Depends(identify)])
app.mount("/waiting", waiting.app)
orders: list[str] = []


def get_request_id(request: Request) -> str:
    return request.state.request_id


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
