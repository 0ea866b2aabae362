"""The products of the shop, as a database holds them. Given: read it, do not change it."""

import random

from fastapi import FastAPI
from pydantic import BaseModel


class Product(BaseModel):
    sku: str
    name: str
    category: str
    price: int
    tags: list[str] = []


_products: dict[str, Product] = {}


def find_all() -> list[Product]:
    """All products. Like a SELECT without ORDER BY, each call may give another order."""
    return random.sample(list(_products.values()), len(_products))


app = FastAPI()


@app.put("/products")
def put_products(products: list[Product]) -> None:
    _products.update({product.sku: product for product in products})
