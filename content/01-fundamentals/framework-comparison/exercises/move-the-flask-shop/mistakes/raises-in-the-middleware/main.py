from secrets import compare_digest

import old_shop
from a2wsgi import WSGIMiddleware
from fastapi import FastAPI, HTTPException, Request
from pydantic import BaseModel, Field


class NewProduct(BaseModel):
    name: str = Field(min_length=1)
    cents: int = Field(ge=0)


class Product(NewProduct):
    sku: str


app = FastAPI()


@app.middleware("http")
async def require_key(request: Request, call_next):
    given = request.headers.get("X-Key", "")
    if request.url.path != "/health" and not compare_digest(given.encode(), old_shop.KEY.encode()):
        raise HTTPException(401, "Send the key of the shop as X-Key")
    return await call_next(request)


@app.get("/products/{sku}")
def read_product(sku: str) -> Product:
    if sku not in old_shop.stock:
        raise HTTPException(404, "No such product")
    return Product(**old_shop.stock[sku])


@app.put("/products/{sku}", status_code=201)
def put_product(sku: str, new: NewProduct) -> Product:
    old_shop.stock[sku] = {"sku": sku, **new.model_dump()}
    return Product(**old_shop.stock[sku])


@app.get("/health")
def read_health() -> dict[str, str]:
    return {"status": "ok"}


app.mount("/old", WSGIMiddleware(old_shop.app))
