from collections.abc import Iterator

import pytest
import stock
from fastapi.testclient import TestClient
from main import app
from stock import Product

PRODUCTS = [
    Product(sku="d4", name="Lamp", price=900, tags=["new", "light"]),
    Product(sku="b2", name="Lamp", price=900, tags=["light"]),
    Product(sku="c3", name="Bulb", price=250, tags=["light"]),
    Product(sku="a1", name="Flyer", price=0, tags=["new"]),
]
# The query, what is listed, and how many are found.
LISTINGS = [
    ("", ["c3", "a1", "b2", "d4"], 4),
    ("sort=price", ["a1", "c3", "b2", "d4"], 4),
    ("limit=2", ["c3", "a1"], 4),
    ("limit=2&offset=1", ["a1", "b2"], 4),
    ("offset=4", [], 4),
    ("min_price=250&max_price=900", ["c3", "b2", "d4"], 3),
    ("max_price=0", ["a1"], 1),
    ("tag=light", ["c3", "b2", "d4"], 3),
    ("tag=light&tag=new", ["d4"], 1),
]
REFUSED = ["limit=0", "limit=51", "offset=-1", "sort=sku"]


@pytest.fixture
def client() -> Iterator[TestClient]:
    stock.clear()
    stock.put(*PRODUCTS)
    with TestClient(app) as client:
        yield client
    stock.clear()


@pytest.mark.parametrize(("query", "skus", "total"), LISTINGS)
def test_listing(client: TestClient, query: str, skus: list[str], total: int) -> None:
    listing = client.get(f"/products?{query}").json()
    assert [item["sku"] for item in listing["items"]] == skus
    assert listing["total"] == total


@pytest.mark.parametrize("query", REFUSED)
def test_refused(client: TestClient, query: str) -> None:
    assert client.get(f"/products?{query}").status_code == 422
