import stock
from fastapi import FastAPI
from pydantic import BaseModel
from stock import Product


class Listing(BaseModel):
    total: int
    items: list[Product]


app = FastAPI()
app.mount("/stock", stock.app)


@app.get("/products")
def list_products(
    category: str | None = None,
    tag: list[str] = [],
    max_price: int | None = None,
    sort: str = "name",
    limit: int = 20,
    offset: int = 0,
) -> Listing:
    found = stock.find_all()
    if category:
        found = [product for product in found if product.category == category]
    if tag:
        found = [product for product in found if set(tag) <= set(product.tags)]
    if max_price:
        found = [product for product in found if product.price <= max_price]
    found.sort(key=lambda product: getattr(product, sort))
    page = found[offset : offset + limit]
    return Listing(total=len(page), items=page)
