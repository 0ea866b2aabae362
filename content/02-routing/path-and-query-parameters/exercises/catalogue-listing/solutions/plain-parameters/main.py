from typing import Annotated, Literal

import stock
from fastapi import Depends, FastAPI, HTTPException, Query, Request
from pydantic import BaseModel
from stock import Product

KNOWN = {"category", "tag", "min_price", "max_price", "sort", "limit", "offset"}
ORDERS = {
    "name": lambda product: (product.name, product.sku),
    "price": lambda product: (product.price, product.sku),
    "-price": lambda product: (-product.price, product.sku),
}


class Listing(BaseModel):
    total: int
    items: list[Product]


def refuse_unknown_names(request: Request) -> None:
    unknown = sorted(set(request.query_params) - KNOWN)
    if unknown:
        raise HTTPException(422, f"Unknown parameters: {', '.join(unknown)}")


app = FastAPI()
app.mount("/stock", stock.app)


@app.get("/products", dependencies=[Depends(refuse_unknown_names)])
def list_products(
    category: str | None = None,
    tag: Annotated[list[str], Query()] = [],
    min_price: int | None = None,
    max_price: int | None = None,
    sort: Literal["name", "price", "-price"] = "name",
    limit: Annotated[int, Query(ge=1, le=50)] = 20,
    offset: Annotated[int, Query(ge=0)] = 0,
) -> Listing:
    if min_price is not None and max_price is not None and min_price > max_price:
        raise HTTPException(422, "min_price is above max_price")
    found = stock.find_all()
    if category is not None:
        found = [product for product in found if product.category == category]
    if tag:
        found = [product for product in found if set(tag) <= set(product.tags)]
    if min_price is not None:
        found = [product for product in found if product.price >= min_price]
    if max_price is not None:
        found = [product for product in found if product.price <= max_price]
    found.sort(key=ORDERS[sort])
    return Listing(total=len(found), items=found[offset : offset + limit])
