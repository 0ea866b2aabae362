from typing import Annotated

from fastapi import FastAPI, HTTPException, Query
from pydantic import BaseModel

app = FastAPI()
KNOWN = range(100)


class Item(BaseModel):
    name: str
    price: float


@app.get("/items/{item_id}")
async def read_item(item_id: int) -> dict[str, int]:
    if item_id not in KNOWN:
        raise HTTPException(404, "No such item")
    return {"id": item_id}


@app.post("/items", status_code=201)
async def create_item(item: Item) -> Item:
    return item


@app.get("/items")
async def list_items(limit: Annotated[int, Query(ge=1, le=50)] = 10) -> list[int]:
    return list(KNOWN[:limit])
