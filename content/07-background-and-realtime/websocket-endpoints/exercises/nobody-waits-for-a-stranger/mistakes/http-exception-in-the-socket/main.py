import asyncio

import supplier
from fastapi import FastAPI, HTTPException, WebSocket, WebSocketDisconnect
from pydantic import BaseModel
from supplier import UnknownSku


class Price(BaseModel):
    sku: str
    price: int


app = FastAPI()
app.mount("/supplier", supplier.app)
questions: dict[str, asyncio.Task[int]] = {}


async def find_price(sku: str) -> int:
    if sku not in questions:
        questions[sku] = asyncio.create_task(asyncio.to_thread(supplier.ask, sku))
        questions[sku].add_done_callback(lambda question: forget_failure(sku, question))
    # A visitor who leaves must not cancel the question of all the others.
    try:
        return await asyncio.shield(questions[sku])
    except UnknownSku:
        raise HTTPException(404, f"No {sku}") from None


def forget_failure(sku: str, question: asyncio.Task[int]) -> None:
    if question.cancelled() or question.exception():
        del questions[sku]


@app.get("/prices/{sku}")
async def read_price(sku: str) -> Price:
    return Price(sku=sku, price=await find_price(sku))


@app.websocket("/prices")
async def answer_prices(websocket: WebSocket) -> None:
    await websocket.accept()
    try:
        while True:
            sku = await websocket.receive_text()
            await websocket.send_json({"sku": sku, "price": await find_price(sku)})
    except WebSocketDisconnect:
        pass
