from secrets import compare_digest
from typing import Annotated

import old_shop
from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException
from pydantic import BaseModel


class Product(BaseModel):
    sku: str
    name: str
    cents: int


def require_key(x_key: Annotated[str, Header()] = "") -> None:
    if not compare_digest(x_key.encode(), old_shop.KEY.encode()):
        raise HTTPException(401, "Send the key of the shop as X-Key")


app = FastAPI()
products = APIRouter(prefix="/products", dependencies=[Depends(require_key)])


@products.get("/{sku}")
def read_product(sku: str) -> Product:
    if sku not in old_shop.stock:
        raise HTTPException(404, "No such product")
    return Product(**old_shop.stock[sku])


app.include_router(products)


@app.get("/health")
def read_health() -> dict[str, str]:
    return {"status": "ok"}
