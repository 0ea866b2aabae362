"""Starlette: the ground under FastAPI. A request comes in, you read it, you answer."""

from pydantic import BaseModel, Field, ValidationError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

books: list[dict] = []


class NewBook(BaseModel):
    title: str = Field(min_length=1)
    year: int = Field(ge=1450)


async def add_book(request: Request) -> JSONResponse:
    new = NewBook.model_validate_json(await request.body())
    books.append({"id": len(books) + 1, **new.model_dump()})
    return JSONResponse(books[-1], status_code=201)


def read_book(request: Request) -> JSONResponse:
    found = [book for book in books if book["id"] == request.path_params["book_id"]]
    if not found:
        raise HTTPException(404, "No such book")
    return JSONResponse(found[0])


def refuse(request: Request, error: ValidationError) -> JSONResponse:
    return JSONResponse(error.errors(include_url=False), status_code=422)


def tell(request: Request, error: HTTPException) -> JSONResponse:
    """Without it, Starlette's own errors are plain text."""
    return JSONResponse({"detail": error.detail}, status_code=error.status_code)


app = Starlette(
    routes=[
        Route("/books", add_book, methods=["POST"]),
        Route("/books/{book_id:int}", read_book),
    ],
    exception_handlers={ValidationError: refuse, HTTPException: tell},
)

# try: POST /books {"title": "Dune", "year": 1965} -> 201 {"title": "Dune", "year": 1965, "id": 1}
# try: GET /books/1 -> 200 {"title": "Dune", "year": 1965, "id": 1}
# try: GET /books/9 -> 404 {"detail": "No such book"}
# try: GET /openapi.json -> 404 {"detail": "Not Found"}
# try: POST /books {"title": "Dune", "year": 965} -> 422 [{"type": "greater_than_equal", "loc": ["year"], "msg": "Input should be greater than or equal to 1450", "input": 965, "ctx": {"ge": 1450}}]
