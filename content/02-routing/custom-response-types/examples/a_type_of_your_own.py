"""A response class is a media type and a `render`. It can serve a whole router."""

from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel


class HalResponse(JSONResponse):
    media_type = "application/hal+json"

    def render(self, content: Any) -> bytes:
        return super().render({**content, "_links": {"self": "/books/1"}})


class Book(BaseModel):
    title: str


app = FastAPI()
books = APIRouter(default_response_class=HalResponse)


@books.get("/books/1")
def read_book() -> Book:
    return {"title": "Dune", "bought_for": 12}


@books.get("/books/plain", response_class=JSONResponse)
def read_plain() -> Book:
    return {"title": "Dune"}


app.include_router(books)
client = TestClient(app)
for path in ("/books/1", "/books/plain"):
    answer = client.get(path)
    print(answer.headers["content-type"], answer.text)

# prints: application/hal+json {"title":"Dune","_links":{"self":"/books/1"}}
# prints: application/json {"title":"Dune"}
