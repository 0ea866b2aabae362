"""Customers and their orders. Given: read it, do not change it."""

from fastapi import FastAPI
from pydantic import BaseModel


class Stored(BaseModel):
    item: str
    cents: int


_orders: dict[str, list[dict]] = {}


def of(name: str) -> list[dict] | None:
    """The orders of a customer, as dicts; None for somebody unknown."""
    return _orders.get(name)


app = FastAPI()


@app.put("/{name}")
def store(name: str, orders: list[Stored]) -> None:
    _orders[name] = [order.model_dump() | {"margin": 40} for order in orders]
