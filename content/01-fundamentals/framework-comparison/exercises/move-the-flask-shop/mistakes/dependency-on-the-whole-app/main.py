from secrets import compare_digest
from typing import Annotated

import old_shop
from a2wsgi import WSGIMiddleware
from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException, Request
from pydantic import BaseModel, Field


class NewProduct(BaseModel):
    name: str = Field(min_length=1)
    cents: int = Field(ge=0)


class Product(NewProduct):
    sku: str


def is_key(given: str) -> bool:
    return compare_digest(given.encode(), old_shop.KEY.encode())


def require_key(request: Request, x_key: Annotated[str, Header()] = "") -> None:
    if request.url.path != "/health" and not is_key(x_key):
        raise HTTPException(401, "Send the key of the shop as X-Key")


app = FastAPI(dependencies=[Depends(require_key)])
products = APIRouter(prefix="/products")


@products.get("/{sku}")
def read_product(sku: str) -> Product:
    if sku not in old_shop.stock:
        raise HTTPException(404, "No such product")
    return Product(**old_shop.stock[sku])


@products.put("/{sku}", status_code=201)
def put_product(sku: str, new: NewProduct) -> Product:
    old_shop.stock[sku] = {"sku": sku, **new.model_dump()}
    return Product(**old_shop.stock[sku])


app.include_router(products)


@app.get("/health")
def read_health() -> dict[str, str]:
    return {"status": "ok"}


app.mount("/old", WSGIMiddleware(old_shop.app))
