from typing import Annotated, Literal

import stock
from fastapi import FastAPI, Query
from pydantic import BaseModel, Field
from stock import Product


class ProductQuery(BaseModel):
    tag: list[str] = []
    min_price: int | None = None
    max_price: int | None = None
    sort: Literal["name", "price"] = "name"
    limit: int = 20
    offset: int = Field(0, ge=0)

    def matches(self, product: Product) -> bool:
        return (
            all(tag in product.tags for tag in self.tag)
            and (self.min_price is None or product.price >= self.min_price)
            and (self.max_price is None or product.price <= self.max_price)
        )


class Listing(BaseModel):
    total: int
    items: list[Product]


app = FastAPI()


@app.get("/products")
def list_products(query: Annotated[ProductQuery, Query()]) -> Listing:
    found = [product for product in stock.find_all() if query.matches(product)]
    found.sort(key=lambda product: (getattr(product, query.sort), product.sku))
    limit = min(max(query.limit, 1), 50)
    page = found[query.offset : query.offset + limit]
    return Listing(total=len(found), items=page)
