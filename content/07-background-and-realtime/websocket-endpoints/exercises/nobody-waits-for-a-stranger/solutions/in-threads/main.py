import asyncio
import threading

import supplier
from fastapi import FastAPI, HTTPException, WebSocket, WebSocketDisconnect
from pydantic import BaseModel
from supplier import UnknownSku


class Price(BaseModel):
    sku: str
    price: int


app = FastAPI()
app.mount("/supplier", supplier.app)
prices: dict[str, int] = {}
locks: dict[str, threading.Lock] = {}


def find_price(sku: str) -> int:
    with locks.setdefault(sku, threading.Lock()):
        if sku not in prices:
            prices[sku] = supplier.ask(sku)
        return prices[sku]


@app.get("/prices/{sku}")
def read_price(sku: str) -> Price:
    try:
        return Price(sku=sku, price=find_price(sku))
    except UnknownSku:
        raise HTTPException(404, f"No {sku}") from None


@app.websocket("/prices")
async def answer_prices(websocket: WebSocket) -> None:
    await websocket.accept()
    try:
        while True:
            sku = await websocket.receive_text()
            try:
                price = await asyncio.to_thread(find_price, sku)
                await websocket.send_json({"sku": sku, "price": price})
            except UnknownSku:
                await websocket.send_json({"sku": sku, "error": "unknown"})
    except WebSocketDisconnect:
        pass
