"""A dependency runs before the endpoint's own values are checked, and counts what is refused."""

from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, FastAPI

app = FastAPI()
counted = {"too early": 0, "when served": 0}


def count_call() -> None:
    counted["too early"] += 1


def get_counter() -> Callable[[], None]:
    """Gives the endpoint something to call: an endpoint runs only when every value is valid."""

    def count() -> None:
        counted["when served"] += 1

    return count


@app.get("/search", dependencies=[Depends(count_call)])
def search(limit: int, count: Annotated[Callable[[], None], Depends(get_counter)]) -> int:
    count()
    return limit


@app.get("/counted")
def read_counted() -> dict[str, int]:
    return counted


# try: GET /search?limit=5 -> 200 5
# try: GET /search?limit=many -> 422 {"detail": [{"type": "int_parsing", "loc": ["query", "limit"], "msg": "Input should be a valid integer, unable to parse string as an integer", "input": "many"}]}
# try: GET /search -> 422 {"detail": [{"type": "missing", "loc": ["query", "limit"], "msg": "Field required", "input": null}]}
# try: GET /counted -> 200 {"too early": 3, "when served": 1}
