from typing import Annotated

from fastapi import FastAPI, HTTPException, Query
from pydantic import BaseModel, Field

books: dict[int, dict] = {}
app = FastAPI()


class NewBook(BaseModel):
    title: str = Field(min_length=1, max_length=60)
    year: int = Field(ge=1450)


class Book(NewBook):
    id: int


@app.post("/books", status_code=201)
def add_book(new: NewBook) -> Book:
    books[len(books) + 1] = {"id": len(books) + 1, **new.model_dump()}
    return Book(**books[len(books)])


@app.get("/books/{book_id}")
def read_book(book_id: int) -> Book:
    if book_id not in books:
        raise HTTPException(404, "No such book")
    return Book(**books[book_id])


@app.get("/v2/books")
def list_books(since: Annotated[int, Query(ge=1450)] = 1450) -> list[Book]:
    return [Book(**book) for book in books.values() if book["year"] >= since]
