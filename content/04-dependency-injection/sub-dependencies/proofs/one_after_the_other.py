"""Dependencies never overlap, async or not; what may overlap is gathered in one of them."""

import asyncio
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

# breaks: return await asyncio.gather(fetch("prices"), fetch("stock")) => return [await fetch("prices"), await fetch("stock")]
# breaks: stock: Annotated[str, Depends(get_stock)] => stock: Annotated[list, Depends(get_both)]

running: list[str] = []
overlaps: list[int] = []


async def fetch(name: str) -> str:
    running.append(name)
    await asyncio.sleep(0.01)
    overlaps.append(len(running))
    running.remove(name)
    return name


async def get_prices() -> str:
    return await fetch("prices")


async def get_stock() -> str:
    return await fetch("stock")


async def get_both() -> list[str]:
    return await asyncio.gather(fetch("prices"), fetch("stock"))


app = FastAPI()


@app.get("/two")
async def two(
    prices: Annotated[str, Depends(get_prices)], stock: Annotated[str, Depends(get_stock)]
) -> None: ...


@app.get("/gathered")
async def gathered(both: Annotated[list[str], Depends(get_both)]) -> None: ...


client = TestClient(app)
client.get("/two")
apart = list(overlaps)
overlaps.clear()
client.get("/gathered")
print("calls in flight, two dependencies:", apart)
print("calls in flight, one that gathers:", overlaps)

assert apart == [1, 1]
assert max(overlaps) == 2
