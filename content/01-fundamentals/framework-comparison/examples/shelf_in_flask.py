"""Flask: routing and a request object. You bring the validation and the shape of errors."""

from a2wsgi import WSGIMiddleware
from flask import Flask, request
from pydantic import BaseModel, Field, ValidationError
from werkzeug.exceptions import HTTPException

books: list[dict] = []


class NewBook(BaseModel):
    title: str = Field(min_length=1)
    year: int = Field(ge=1450)


shop = Flask(__name__)


@shop.post("/books")
def add_book() -> tuple[dict, int]:
    new = NewBook.model_validate(request.get_json())
    books.append({"id": len(books) + 1, **new.model_dump()})
    return books[-1], 201


@shop.get("/books/<int:book_id>")
def read_book(book_id: int) -> tuple[dict, int]:
    found = [book for book in books if book["id"] == book_id]
    return (found[0], 200) if found else ({"detail": "No such book"}, 404)


@shop.errorhandler(ValidationError)
def refuse(error: ValidationError) -> tuple[list, int]:
    return error.errors(include_url=False), 422


@shop.errorhandler(HTTPException)
def tell(error: HTTPException) -> tuple[dict, int]:
    """Without it, Flask's own errors are pages of HTML."""
    return {"detail": error.name}, error.code


app = WSGIMiddleware(shop)  # gunicorn would serve `shop` itself

# try: POST /books {"title": "Dune", "year": 1965} -> 201 {"title": "Dune", "year": 1965, "id": 1}
# try: GET /books/1 -> 200 {"title": "Dune", "year": 1965, "id": 1}
# try: GET /books/9 -> 404 {"detail": "No such book"}
# try: GET /openapi.json -> 404 {"detail": "Not Found"}
# try: POST /books {"title": "Dune", "year": 965} -> 422 [{"type": "greater_than_equal", "loc": ["year"], "msg": "Input should be greater than or equal to 1450", "input": 965, "ctx": {"ge": 1450}}]
