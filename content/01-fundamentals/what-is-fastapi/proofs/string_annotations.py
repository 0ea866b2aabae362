"""A string annotation that FastAPI cannot look up in the module becomes a query parameter."""

from __future__ import annotations

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: from __future__ import annotations => from __future__ import division
# breaks: def create_far(item: Item) -> str: => def create_far(item: int) -> str:
# breaks: def create_near(item: Local) -> str: => def create_near(item: Item) -> str:


class Item(BaseModel):
    name: str


def make_app() -> FastAPI:
    class Local(BaseModel):
        name: str

    app = FastAPI()

    @app.post("/far")
    def create_far(item: Item) -> str:
        return item.name

    @app.post("/near")
    def create_near(item: Local) -> str:
        return item.name

    return app


client = TestClient(make_app(), raise_server_exceptions=False)
body = {"name": "lamp"}
far, near = client.post("/far", json=body), client.post("/near", json=body)
places = [error["loc"] for error in near.json()["detail"]] if near.status_code == 422 else []
document = client.get("/openapi.json").status_code
print("model of the module:  ", far.status_code)
print("model of the function:", near.status_code, places)
print("GET /openapi.json:    ", document)

assert far.status_code == 200
assert (near.status_code, places) == (422, [["query", "item"]])
assert document == 500
