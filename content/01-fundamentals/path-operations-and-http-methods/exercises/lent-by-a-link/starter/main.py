from fastapi import FastAPI, HTTPException
from pydantic import BaseModel


class Book(BaseModel):
    title: str
    copies: int


app = FastAPI()
books: dict[str, Book] = {}


@app.get("/books/{isbn}")
def read_book(isbn: str) -> Book:
    if isbn not in books:
        raise HTTPException(404, "No such book")
    return books[isbn]


@app.put("/books/{isbn}")
def add_book(isbn: str, book: Book) -> Book:
    if isbn in books:
        book.copies += books[isbn].copies
    books[isbn] = book
    return book


@app.get("/books/{isbn}/lend")
def lend_book(isbn: str) -> Book:
    books[isbn].copies -= 1
    return books[isbn]


@app.get("/books/{isbn}/remove")
def remove_book(isbn: str) -> None:
    books.pop(isbn, None)
