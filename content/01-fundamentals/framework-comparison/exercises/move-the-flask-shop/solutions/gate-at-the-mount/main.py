from secrets import compare_digest
from typing import Annotated

import old_shop
from a2wsgi import WSGIMiddleware
from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.datastructures import Headers


class NewProduct(BaseModel):
    name: str = Field(min_length=1)
    cents: int = Field(ge=0)


class Product(NewProduct):
    sku: str


def is_key(given: str) -> bool:
    return compare_digest(given.encode(), old_shop.KEY.encode())


def require_key(x_key: Annotated[str, Header()] = "") -> None:
    if not is_key(x_key):
        raise HTTPException(401, "Send the key of the shop as X-Key")


class Gate:
    """Asks for the key before the app behind it hears of the request."""

    def __init__(self, inner) -> None:
        self.inner = inner

    async def __call__(self, scope, receive, send) -> None:
        if is_key(Headers(scope=scope).get("X-Key", "")):
            await self.inner(scope, receive, send)
        else:
            refusal = JSONResponse({"detail": "Send the key as X-Key"}, status_code=401)
            await refusal(scope, receive, send)


app = FastAPI()
products = APIRouter(prefix="/products", dependencies=[Depends(require_key)])


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


app.mount("/old", Gate(WSGIMiddleware(old_shop.app)))
