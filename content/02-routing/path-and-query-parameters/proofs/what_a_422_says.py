"""An error item has type, loc (the alias), msg and input, `ctx` for a bound; all come at once."""

from enum import Enum, StrEnum
from typing import Annotated, Literal

from fastapi import FastAPI, Query
from fastapi.testclient import TestClient

# breaks: start: Annotated[int, Query(alias="from", ge=0)] = 0 => start: Annotated[int, Query(ge=0)] = 0
# breaks: size: Size => size: str
# breaks: sort: Literal["name", "price"] = "name" => sort: str = "name"
# breaks: item_id: int => item_id: str
# breaks: class Sort(Enum) => class Sort(StrEnum)
# breaks: LARGE = "l" => LARGE = "LARGE"

app = FastAPI()


class Size(StrEnum):
    SMALL = "s"
    LARGE = "l"


class Sort(Enum):
    NAME = "name"
    PRICE = "price"


@app.get("/shops/{size}/{item_id}")
def read_item(
    size: Size,
    item_id: int,
    start: Annotated[int, Query(alias="from", ge=0)] = 0,
    sort: Literal["name", "price"] = "name",
) -> dict:
    return {"size": size, "start": start}


@app.get("/sorted")
def read_sorted(sort: Sort, letter: Size) -> dict:
    return {"sort": sort, "by_price": sort == "price", "large": letter == "l"}


client = TestClient(app)
plain = client.get("/sorted?sort=price&letter=l").json()
plain_by_name = client.get("/sorted?sort=PRICE&letter=l").status_code
by_value, by_name = client.get("/shops/l/1"), client.get("/shops/LARGE/1")
bad = client.get("/shops/x/y?from=-1&sort=size")
errors = bad.json().get("detail", [])
for error in errors:
    print(error["type"], error["loc"], sorted(error))
print("enum by value, by name:", by_value.status_code, by_name.status_code)
print("a plain Enum, a StrEnum:", plain, plain_by_name)

assert errors[1] == {
    "type": "int_parsing",
    "loc": ["path", "item_id"],
    "msg": "Input should be a valid integer, unable to parse string as an integer",
    "input": "y",
}
assert errors[2].get("ctx") == {"ge": 0}
assert [(error["type"], error["loc"]) for error in errors] == [
    ("enum", ["path", "size"]),
    ("int_parsing", ["path", "item_id"]),
    ("greater_than_equal", ["query", "from"]),
    ("literal_error", ["query", "sort"]),
]
assert (by_value.status_code, by_name.status_code) == (200, 422)
assert plain == {"sort": "price", "by_price": False, "large": True}
assert plain_by_name == 422
