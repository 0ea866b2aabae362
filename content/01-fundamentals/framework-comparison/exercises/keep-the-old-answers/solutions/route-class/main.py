from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, FastAPI, HTTPException, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field, StringConstraints

books: dict[int, dict] = {}
Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]


def in_old_form(errors: list[dict]) -> dict:
    fields: dict[str, list[str]] = {}
    for error in errors:
        match error["type"], error["loc"]:
            case "json_invalid", _:
                return {"detail": "JSON parse error"}
            case _, (_, name, *_):
                fields.setdefault(name, []).append(error["msg"])
            case _:
                fields.setdefault("non_field_errors", []).append(error["msg"])
    return fields


class OldRoute(APIRoute):
    """Answers what is wrong in the form that phones know."""

    def get_route_handler(self) -> Callable:
        handle = super().get_route_handler()

        async def handle_in_old_form(request: Request) -> Response:
            try:
                return await handle(request)
            except RequestValidationError as error:
                return JSONResponse(in_old_form(error.errors()), status_code=400)

        return handle_in_old_form


class NewBook(BaseModel, coerce_numbers_to_str=True):
    title: Title
    year: int = Field(ge=1450)


class Book(NewBook):
    id: int


app = FastAPI()
old = APIRouter(route_class=OldRoute)


@old.post("/books", status_code=201)
def add_book(new: NewBook) -> Book:
    books[len(books) + 1] = {"id": len(books) + 1, **new.model_dump()}
    return Book(**books[len(books)])


@old.get("/books/{book_id}")
def read_book(book_id: str) -> Book:
    if not book_id.isdecimal() or int(book_id) not in books:
        raise HTTPException(404, "Not found.")
    return Book(**books[int(book_id)])


app.include_router(old)


@app.get("/v2/books")
def list_books(since: Annotated[int, Query(ge=1450)] = 1450) -> list[Book]:
    return [Book(**book) for book in books.values() if book["year"] >= since]
