"""The supplier's client library: it blocks, as many do. Given: read it, do not change it."""

import asyncio
import threading
from typing import Annotated

from fastapi import FastAPI, Query


class UnknownSku(Exception):
    """The supplier does not sell this."""


_prices: dict[str, int] = {}
_log: list[str] = []
_held: dict[str, threading.Event] = {}


def ask(sku: str) -> int:
    """What does it cost? Blocks the calling thread until the supplier answers."""
    _log.append(f"asked {sku}")
    if sku in _held:
        _held[sku].wait(_patience())
    _log.append(f"answered {sku}")
    if sku not in _prices:
        raise UnknownSku(sku)
    return _prices[sku]


def _patience() -> float:
    """Seconds until a held answer comes by itself. On the event loop nobody could release it."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return 10
    return 0.3


app = FastAPI()


@app.put("/prices/{sku}")
async def set_price(sku: str, price: int) -> None:
    _prices[sku] = price


@app.post("/hold/{sku}")
async def hold(sku: str) -> None:
    """Answers for this SKU take long from now on."""
    _held[sku] = threading.Event()


@app.post("/release/{sku}")
async def release(sku: str) -> None:
    _log.append(f"released {sku}")
    _held.pop(sku).set()


@app.post("/ping/{name}")
async def ping(name: str) -> None:
    """Needs the event loop and nothing else."""
    _log.append(f"pinged {name}")


@app.get("/log")
async def read_log(about: Annotated[list[str] | None, Query()] = None) -> list[str]:
    """What happened, in order; with `about` only the lines that name one of these."""
    return [line for line in _log if about is None or line.split()[1] in about]
