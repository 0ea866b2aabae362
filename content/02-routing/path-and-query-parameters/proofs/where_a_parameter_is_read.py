"""Named in the template: path. Else a scalar is the query, a bare list, dict or model the body."""

from typing import Annotated

from fastapi import Cookie, FastAPI, Path, Query
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: session_id: str = "none" => session_id: Annotated[str, Cookie()] = "none"
# breaks: bare: list[str] = [] => bare: Annotated[list[str], Query()] = []
# breaks: declared: Annotated[list[str], Query()] = [] => declared: list[str] = []
# breaks: @app.get("/items/{item_id}") => @app.get("/items/{id}")
# breaks: def save(filters: Filters, => def save(filters: Annotated[Filters, Query()],
# breaks: note: str | None) => note: str | None = None)
# breaks: Path(alias="order_id") => Query(alias="id")
# breaks: by_cookie: Annotated[str, Cookie(alias="session_id")] = "none" => by_cookie: str = "none"

app = FastAPI()


class Filters(BaseModel):
    limit: int = 10


@app.get("/session")
def read_session(
    session_id: str = "none",
    by_cookie: Annotated[str, Cookie(alias="session_id")] = "none",
) -> dict:
    return {"bare": session_id, "Cookie()": by_cookie}


@app.get("/tags")
def read_tags(bare: list[str] = [], declared: Annotated[list[str], Query()] = []) -> dict:
    return {"bare": bare, "Query()": declared}


@app.get("/items/{item_id}")
def read_item(id: int) -> int:
    return id


@app.get("/orders/{order_id}")
def read_order(order: Annotated[int, Path(alias="order_id")], note: str | None) -> dict:
    return {"order": order, "note": note}


@app.post("/filters")
def save(filters: Filters, name: str) -> dict:
    return {"limit": filters.limit, "name": name}


client = TestClient(app)
client.cookies.set("session_id", "s1")
session = client.get("/session").json()
tags = client.get("/tags?bare=a&bare=b&declared=a&declared=b").json()
item, with_query = client.get("/items/5"), client.get("/items/5?id=7")
saved = client.post("/filters?name=big&limit=3", json={"limit": 50}).json()
operation = app.openapi()["paths"]["/tags"]["get"]
described = [parameter["name"] for parameter in operation.get("parameters", [])]
print("cookie session_id=s1:          ", session)
print("?bare=a&bare=b&declared=a&...: ", tags, "body in OpenAPI:", "requestBody" in operation)
print("/items/{item_id}, id in Python:", item.status_code, item.json())
print("... with ?id=7:                ", with_query.status_code, with_query.json())
order, order_without = client.get("/orders/5?note=x"), client.get("/orders/5")
print("Path(alias=), note: str | None:", order.json(), "without note:", order_without.status_code)
print("POST ?name=big&limit=3:        ", saved)

assert session == {"bare": "none", "Cookie()": "s1"}
assert (tags, described) == ({"bare": [], "Query()": ["a", "b"]}, ["declared"])
assert (item.status_code, with_query.json()) == (422, 7)
assert order.json() == {"order": 5, "note": "x"}
assert order_without.status_code == 422
assert saved == {"limit": 50, "name": "big"}
