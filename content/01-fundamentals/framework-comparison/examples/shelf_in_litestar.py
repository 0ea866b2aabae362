"""Litestar: typed handlers as in FastAPI, another core. `def` says where it runs."""

from litestar import Litestar, get, post
from litestar.di import Provide
from litestar.exceptions import NotFoundException
from pydantic import BaseModel, Field


class Shelf(list):
    """Of its own, since an injected plain list is validated, and comes as a copy."""


books = Shelf()


class NewBook(BaseModel):
    title: str = Field(min_length=1)
    year: int = Field(ge=1450)


class Book(NewBook):
    id: int


async def get_books() -> Shelf:
    """Stands for a database session. Injected by the name that `dependencies` gives it."""
    return books


@post("/books", sync_to_thread=False)
def add_book(data: NewBook, shelf: Shelf) -> Book:
    shelf.append({"id": len(shelf) + 1, **data.model_dump()})
    return Book(**shelf[-1])


@get("/books/{book_id:int}", sync_to_thread=False)
def read_book(book_id: int, shelf: Shelf) -> Book:
    found = [book for book in shelf if book["id"] == book_id]
    if not found:
        raise NotFoundException("No such book")
    return Book(**found[0])


app = Litestar([add_book, read_book], dependencies={"shelf": Provide(get_books)})

# try: POST /books {"title": "Dune", "year": 1965} -> 201 {"title": "Dune", "year": 1965, "id": 1}
# try: GET /books/1 -> 200 {"title": "Dune", "year": 1965, "id": 1}
# try: GET /books/9 -> 404 {"status_code": 404, "detail": "No such book"}
# try: POST /books {"title": "Dune", "year": 965} -> 400 {"status_code": 400, "detail": "Validation failed for POST /books", "extra": [{"message": "Input should be greater than or equal to 1450", "key": "year"}]}
