from collections.abc import Iterator

import pytest
import stock
from fastapi.testclient import TestClient
from main import app
from stock import Product

client = TestClient(app)


@pytest.fixture(autouse=True)
def empty_stock() -> Iterator[None]:
    stock.clear()
    yield
    stock.clear()


def test_stored_product_is_listed() -> None:
    stock.put(Product(sku="a1", name="Lamp", price=900))
    answer = client.get("/products")
    assert answer.status_code == 200
    assert answer.json()["total"] == 1
