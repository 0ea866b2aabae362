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


@pytest.mark.parametrize(
    "query",
    ["limit=2&offset=1", "min_price=1&max_price=2", "max_price=0", "tag=a&tag=b", "sort=price"],
)
def test_parameter_is_taken(query: str) -> None:
    assert client.get(f"/products?{query}").status_code == 200


@pytest.mark.parametrize("query", ["limit=0", "limit=51", "offset=-1"])
def test_value_out_of_bounds_is_refused(query: str) -> None:
    assert client.get(f"/products?{query}").status_code == 422
