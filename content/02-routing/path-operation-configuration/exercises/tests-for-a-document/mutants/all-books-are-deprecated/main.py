from fastapi import APIRouter, FastAPI

TAGS = [
    {"name": "books", "description": "What stands on the shelf"},
    {"name": "system", "description": "For those who run it"},
]
books = APIRouter(prefix="/books", tags=["books"])
internal = APIRouter(prefix="/internal", include_in_schema=False)
app = FastAPI(generate_unique_id_function=lambda route: route.name, openapi_tags=TAGS)


@books.get("")
def list_books() -> list[str]:
    """All books.

    \f
    TODO: pages.
    """
    return []


@books.get("/{number}")
def read_book(number: int) -> str:
    """One book."""
    return f"book {number}"


@books.post("", status_code=201)
def add_book(title: str) -> str:
    """Puts a book on the shelf."""
    return title


@internal.get("/cache")
def read_cache() -> str:
    return "empty"


app.include_router(books, deprecated=True)
app.include_router(internal)


@app.get("/titles", tags=["books"], deprecated=True)
def list_titles() -> list[str]:
    """Use `GET /books`."""
    return []


@app.get("/health", tags=["system"])
def read_health() -> str:
    """Alive."""
    return "ok"
