from typing import Annotated, Literal, Self

import stock
from fastapi import FastAPI, Query
from pydantic import BaseModel, ConfigDict, Field, model_validator
from stock import Product


class ProductQuery(BaseModel):
    model_config = ConfigDict(extra="forbid")

    category: str | None = None
    tag: list[str] = []
    min_price: int | None = None
    max_price: int | None = None
    sort: Literal["name", "price", "-price"] = "name"
    limit: int = Field(20, ge=1, le=50)
    offset: int = Field(0, ge=0)

    @model_validator(mode="after")
    def check_prices(self) -> Self:
        if self.min_price is not None and self.max_price is not None:
            if self.min_price > self.max_price:
                raise ValueError("min_price is above max_price")
        return self

    def matches(self, product: Product) -> bool:
        return (
            self.category in (None, product.category)
            and set(self.tag) <= set(product.tags)
            and (self.min_price is None or product.price >= self.min_price)
            and (self.max_price is None or product.price <= self.max_price)
        )


class Listing(BaseModel):
    total: int
    items: list[Product]


app = FastAPI()
app.mount("/stock", stock.app)


@app.get("/products")
def list_products(query: Annotated[ProductQuery, Query()]) -> Listing:
    found = [product for product in stock.find_all() if query.matches(product)]
    found.sort(key=lambda product: product.sku)
    key = query.sort.removeprefix("-")
    found.sort(key=lambda product: getattr(product, key), reverse=query.sort.startswith("-"))
    start = query.offset * query.limit
    page = found[start : start + query.limit]
    return Listing(total=len(found), items=page)
