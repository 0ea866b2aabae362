import logging
import re
from typing import Annotated
from uuid import uuid4

import waiting
from fastapi import Depends, FastAPI, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from starlette.datastructures import MutableHeaders

log = logging.getLogger(__name__)
FORM = re.compile("[A-Za-z0-9-]{1,64}")

app = FastAPI()
app.mount("/waiting", waiting.app)
orders: list[str] = []


class Identify:
    """Gives each request an id, and its answer the header, whoever makes the answer."""

    def __init__(self, app) -> None:
        self.app = app

    async def __call__(self, scope, receive, send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request, started = Request(scope), False
        sent = request.headers.get("X-Request-ID")
        fits = sent is None or FORM.fullmatch(sent)
        request_id = sent if sent and fits else str(uuid4())
        request.state.request_id = request_id

        async def send_with_id(message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                MutableHeaders(scope=message)["X-Request-ID"] = request_id
            await send(message)

        if not fits:
            refusal = JSONResponse(
                {"detail": "X-Request-ID: 1 to 64 letters, digits, hyphens"}, 400
            )
            await refusal(scope, receive, send_with_id)
            return
        try:
            await self.app(scope, receive, send_with_id)
        except Exception:
            if started:
                raise
            log.exception("request %s failed", request_id)
            body = {"detail": "Internal error", "request_id": request_id}
            await JSONResponse(body, 500)(scope, receive, send_with_id)


app.add_middleware(Identify)


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
