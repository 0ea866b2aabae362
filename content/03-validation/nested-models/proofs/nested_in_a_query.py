"""A query string or a form has no depth: a nested model in it keeps its default, unseen."""

from typing import Annotated

from fastapi import FastAPI, Query
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: filters: Annotated[Filters, Query()] => filters: Filters
# breaks: price: Range = Range() => price: Range

app = FastAPI()


class Range(BaseModel):
    low: int = 0


class Filters(BaseModel):
    price: Range = Range()
    name: str = ""


@app.get("/products")
def list_products(filters: Annotated[Filters, Query()]) -> Filters:
    return filters


client = TestClient(app)
found = {}
for query in ("name=a&low=3", "price.low=3", "price[low]=3", 'price={"low":3}'):
    answer = client.get("/products", params=query)
    ok = answer.status_code == 200
    found[query] = answer.json()["price"]["low"] if ok else answer.json()["detail"][0]["type"]
for query, low in found.items():
    print(f"?{query}: {low}")

assert found == {
    "name=a&low=3": 0,
    "price.low=3": 0,
    "price[low]=3": 0,
    'price={"low":3}': "model_attributes_type",
}
