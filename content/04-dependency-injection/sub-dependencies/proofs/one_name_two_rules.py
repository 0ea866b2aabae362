"""Parameters of one name in a tree are one parameter: all rules hold, OpenAPI shows one of them."""

from typing import Annotated

from fastapi import Depends, FastAPI, Query
from fastapi.testclient import TestClient

# breaks: def get_page(limit: Annotated[int, Query(le=100)] = 20) => def get_page(limit: Annotated[int, Query(alias="size", le=100)] = 20)
# breaks: def get_preview(limit: Annotated[int, Query(le=10)] = 5) => def get_preview(limit: Annotated[int, Query(le=1000)] = 5)
# breaks: page: Annotated[int, Depends(get_page)], preview: Annotated[int, Depends(get_preview)] => preview: Annotated[int, Depends(get_preview)], page: Annotated[int, Depends(get_page)]


def get_page(limit: Annotated[int, Query(le=100)] = 20) -> int:
    return limit


def get_preview(limit: Annotated[int, Query(le=10)] = 5) -> int:
    return limit


app = FastAPI()


@app.get("/items")
def list_items(
    page: Annotated[int, Depends(get_page)], preview: Annotated[int, Depends(get_preview)]
) -> list[int]:
    return [page, preview]


client = TestClient(app)
parameters = app.openapi()["paths"]["/items"]["get"]["parameters"]
described = [
    (each["name"], each["schema"]["maximum"], each["schema"]["default"]) for each in parameters
]
absent = client.get("/items").json()
fifty = client.get("/items?limit=50").status_code
print("OpenAPI:", described)
print("absent:", absent, "limit=50:", fifty)

assert described == [("limit", 10, 5)]
assert absent == [20, 5] and fifty == 422
