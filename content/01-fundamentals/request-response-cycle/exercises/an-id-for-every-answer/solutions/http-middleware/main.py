import logging
import re
from typing import Annotated
from uuid import uuid4

import waiting
from fastapi import Depends, FastAPI, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel

log = logging.getLogger(__name__)
FORM = re.compile("[A-Za-z0-9-]{1,64}")

app = FastAPI()
app.mount("/waiting", waiting.app)
orders: list[str] = []


async def answer(request: Request, call_next, sent: str | None) -> Response:
    request_id = request.state.request_id
    if sent is not None and request_id != sent:
        return JSONResponse({"detail": "X-Request-ID: 1 to 64 letters, digits or hyphens"}, 400)
    try:
        return await call_next(request)
    except Exception:
        log.exception("request %s failed", request_id)
        return JSONResponse({"detail": "Internal error", "request_id": request_id}, 500)


@app.middleware("http")
async def identify(request: Request, call_next) -> Response:
    sent = request.headers.get("X-Request-ID")
    fits = sent is not None and FORM.fullmatch(sent)
    request.state.request_id = sent if fits else str(uuid4())
    response = await answer(request, call_next, sent)
    response.headers["X-Request-ID"] = request.state.request_id
    return response


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
