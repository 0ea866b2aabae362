from itertools import count

from fastapi import FastAPI, HTTPException, Response
from pydantic import BaseModel


class Book(BaseModel):
    title: str
    copies: int


class Loan(BaseModel):
    isbn: str


app = FastAPI()
books: dict[str, Book] = {}
loans: dict[int, Loan] = {}
numbers = count(1)


@app.get("/books/{isbn}")
@app.head("/books/{isbn}", include_in_schema=False)
def read_book(isbn: str) -> Book:
    if isbn not in books:
        raise HTTPException(404, "No such book")
    return books[isbn]


@app.put("/books/{isbn}")
def put_book(isbn: str, book: Book, response: Response) -> Book:
    response.status_code = 200 if isbn in books else 201
    books[isbn] = book
    return book


@app.delete("/books/{isbn}", status_code=204)
def delete_book(isbn: str) -> None:
    if books.pop(isbn, None) is None:
        raise HTTPException(404, "No such book")


@app.post("/books/{isbn}/loans", status_code=201)
def lend_book(isbn: str, response: Response) -> Loan:
    book = read_book(isbn)
    if book.copies < 1:
        raise HTTPException(409, "All copies are lent")
    book.copies -= 1
    number = next(numbers)
    loans[number] = Loan(isbn=isbn)
    response.headers["Location"] = f"/loans/{number}"
    return loans[number]


@app.delete("/loans/{number}", status_code=204)
def return_book(number: int) -> None:
    loan = loans.get(number)
    if loan is None:
        raise HTTPException(404, "No such loan")
    if loan.isbn in books:
        books[loan.isbn].copies += 1
