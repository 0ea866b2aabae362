from typing import Annotated

from fastapi import FastAPI, Query, Request
from fastapi.exception_handlers import http_exception_handler
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

books: dict[int, dict] = {}
app = FastAPI()


def in_old_form(errors: list[dict]) -> dict:
    if any(error["type"] == "json_invalid" for error in errors):
        return {"detail": "JSON parse error"}
    fields: dict[str, list[str]] = {}
    for error in errors:
        name = str(error["loc"][1]) if len(error["loc"]) > 1 else "non_field_errors"
        fields.setdefault(name, []).append(error["msg"])
    return fields


@app.exception_handler(RequestValidationError)
async def refuse(request: Request, error: RequestValidationError) -> JSONResponse:
    return JSONResponse(in_old_form(error.errors()), status_code=400)


@app.exception_handler(HTTPException)
async def tell(request: Request, error: HTTPException) -> JSONResponse:
    if error.status_code == 404:
        return JSONResponse({"detail": "Not found."}, status_code=404)
    return await http_exception_handler(request, error)


class NewBook(BaseModel):
    model_config = ConfigDict(str_strip_whitespace=True, coerce_numbers_to_str=True)

    title: str = Field(min_length=1, max_length=60)
    year: int = Field(ge=1450)


class Book(NewBook):
    id: int


@app.post("/books", status_code=201)
def add_book(new: NewBook) -> Book:
    books[len(books) + 1] = {"id": len(books) + 1, **new.model_dump()}
    return Book(**books[len(books)])


@app.get("/books/{book_id:int}")
def read_book(book_id: int) -> Book:
    if book_id not in books:
        raise HTTPException(404)
    return Book(**books[book_id])


@app.get("/v2/books")
def list_books(since: Annotated[int, Query(ge=1450)] = 1450) -> list[Book]:
    return [Book(**book) for book in books.values() if book["year"] >= since]
