"""The routes of the shop, and its log. Given: read it, do not change it."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator

from fastapi import APIRouter, FastAPI, HTTPException
from fastapi.responses import StreamingResponse
from pydantic import BaseModel

KEY = "tulip"

router = APIRouter()
outside = FastAPI()
orders: set[str] = set()
lines: list[dict] = []
gates: defaultdict[str, asyncio.Event] = defaultdict(asyncio.Event)
failing: set[str] = set()


class Order(BaseModel):
    item: str
    note: str = ""


def note(method: str, path: str, status: int, outcome: str) -> None:
    """Writes a line of the log."""
    lines.append({"method": method, "path": path, "status": status, "outcome": outcome})


@router.post("/orders", status_code=201)
async def create_order(order: Order) -> Order:
    orders.add(order.item)
    return order


@router.get("/orders/{item}")
async def read_order(item: str) -> str:
    if item not in orders:
        raise HTTPException(404, "There is no such order.")
    return item


@router.get("/quota/{seconds}")
async def read_quota(seconds: int) -> None:
    raise HTTPException(429, "Not so many exports.", headers={"Retry-After": f"{seconds}"})


@router.get("/receipts/{item}")
async def read_receipt(item: str) -> str:
    raise KeyError(f"no template for {item}")


@router.get("/exports/{name}")
async def export(name: str) -> StreamingResponse:
    async def make_pieces() -> AsyncIterator[str]:
        yield "first\n"
        await gates[name].wait()
        if name in failing:
            raise ConnectionError("the database has gone away")
        yield "last\n"

    return StreamingResponse(make_pieces(), media_type="text/csv")


@outside.post("/exports/{name}")
async def let_go_on(name: str, fails: bool = False) -> None:
    if fails:
        failing.add(name)
    gates[name].set()


@outside.get("/log")
async def read_log(path: str) -> list[dict]:
    return [line for line in lines if line["path"] == path]
