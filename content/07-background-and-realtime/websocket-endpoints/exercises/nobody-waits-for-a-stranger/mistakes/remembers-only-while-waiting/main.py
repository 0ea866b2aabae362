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
        questions[sku].add_done_callback(lambda question: questions.pop(sku))
    # A visitor who leaves must not cancel the question of all the others.
    return await asyncio.shield(questions[sku])


@app.get("/prices/{sku}")
async def read_price(sku: str) -> Price:
    try:
        return Price(sku=sku, price=await find_price(sku))
    except UnknownSku:
        raise HTTPException(404, f"No {sku}") from None


@app.websocket("/prices")
async def answer_prices(websocket: WebSocket) -> None:
    await websocket.accept()
    try:
        while True:
            sku = await websocket.receive_text()
            try:
                await websocket.send_json({"sku": sku, "price": await find_price(sku)})
            except UnknownSku:
                await websocket.send_json({"sku": sku, "error": "unknown"})
    except WebSocketDisconnect:
        pass
