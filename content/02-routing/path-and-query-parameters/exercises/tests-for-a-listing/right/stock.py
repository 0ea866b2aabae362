"""The products of the shop, in the order in which they were stored."""

from pydantic import BaseModel


class Product(BaseModel):
    sku: str
    name: str
    price: int
    tags: list[str] = []


_products: list[Product] = []


def put(*products: Product) -> None:
    _products.extend(products)


def clear() -> None:
    _products.clear()


def find_all() -> list[Product]:
    return list(_products)
