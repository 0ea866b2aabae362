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


def list_skus(query: str = "") -> list[str]:
    answer = client.get(f"/products?{query}")
    assert answer.status_code == 200
    return [item["sku"] for item in answer.json()["items"]]


def test_stored_product_is_listed() -> None:
    stock.put(Product(sku="a1", name="Lamp", price=900))
    answer = client.get("/products")
    assert answer.status_code == 200
    assert answer.json()["total"] == 1


def test_page_begins_at_the_offset() -> None:
    stock.put(*(Product(sku=sku, name=sku, price=1) for sku in "abcde"))
    assert list_skus("offset=1&limit=2") == ["b", "c"]


def test_total_counts_what_other_pages_hold() -> None:
    stock.put(*(Product(sku=sku, name=sku, price=1) for sku in "abcde"))
    assert client.get("/products").json()["total"] == 5


def test_both_ends_of_the_price_range_belong_to_it() -> None:
    stock.put(*(Product(sku=f"p{price}", name="x", price=price) for price in (9, 10, 20, 21)))
    assert list_skus("min_price=10&max_price=20") == ["p10", "p20"]


def test_zero_is_a_price() -> None:
    stock.put(Product(sku="free", name="Flyer", price=0), Product(sku="paid", name="Lamp", price=1))
    assert list_skus("max_price=0") == ["free"]


def test_every_tag_is_required() -> None:
    stock.put(
        Product(sku="both", name="Lamp", price=1, tags=["new", "light"]),
        Product(sku="one", name="Bulb", price=1, tags=["light"]),
    )
    assert list_skus("tag=new&tag=light") == ["both"]


@pytest.mark.parametrize("sort", ["name", "price"])
def test_equal_keys_follow_by_sku(sort: str) -> None:
    stock.put(*(Product(sku=sku, name="Lamp", price=1) for sku in "bca"))
    assert list_skus(f"sort={sort}") == ["a", "b", "c"]


@pytest.mark.parametrize("query", ["limit=0", "limit=51", "offset=-1"])
def test_value_out_of_bounds_is_refused(query: str) -> None:
    assert client.get(f"/products?{query}").status_code == 422
