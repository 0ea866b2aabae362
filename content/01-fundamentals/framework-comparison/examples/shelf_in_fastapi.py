"""FastAPI: one signature is the validation, the injection and the documentation."""

from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel, Field

books: list[dict] = []


class NewBook(BaseModel):
    title: str = Field(min_length=1)
    year: int = Field(ge=1450)


class Book(NewBook):
    id: int


def get_books() -> list[dict]:
    """Stands for a database session."""
    return books


BooksDep = Annotated[list[dict], Depends(get_books)]
app = FastAPI()


@app.post("/books", status_code=201)
def add_book(new: NewBook, shelf: BooksDep) -> Book:
    shelf.append({"id": len(shelf) + 1, **new.model_dump()})
    return Book(**shelf[-1])


@app.get("/books/{book_id}")
def read_book(book_id: int, shelf: BooksDep) -> Book:
    found = [book for book in shelf if book["id"] == book_id]
    if not found:
        raise HTTPException(404, "No such book")
    return Book(**found[0])


# try: POST /books {"title": "Dune", "year": 1965} -> 201 {"title": "Dune", "year": 1965, "id": 1}
# try: GET /books/1 -> 200 {"title": "Dune", "year": 1965, "id": 1}
# try: GET /books/9 -> 404 {"detail": "No such book"}
# try: POST /books {"title": "Dune", "year": 965} -> 422 {"detail": [{"type": "greater_than_equal", "loc": ["body", "year"], "msg": "Input should be greater than or equal to 1450", "input": 965, "ctx": {"ge": 1450}}]}
