"""A bound that the type cannot take fails at the first request; an unknown word fails earlier."""

import warnings
from typing import Annotated

from fastapi import FastAPI, Query
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field
from pydantic.errors import PydanticUserError

# breaks: name: Annotated[str, Field(gt=0)] => name: Annotated[str, Field(min_length=1)]
# breaks: Field(min_items=1, example=[1]) => Field(min_length=1, examples=[[1]])
# breaks: Field(regex="^a") => Field(pattern="^a")
# breaks: Field(unique_items=True) => Field(min_length=1)
# breaks: Query(gt=0, unit="cm") => Query(gt=0, description="cm")

app = FastAPI()


class Named(BaseModel):
    name: Annotated[str, Field(gt=0)]


@app.post("/names")
def create(named: Named) -> None: ...


def refused(define) -> str:
    try:
        define()
    except (PydanticUserError, TypeError) as error:
        return f"{type(error).__name__}: {str(error).splitlines()[0]}"
    return "taken"


def removed_regex() -> None:
    class Model(BaseModel):
        code: str = Field(regex="^a")


def removed_unique() -> None:
    class Model(BaseModel):
        items: list[int] = Field(unique_items=True)


def unknown_in_query() -> None:
    Query(gt=0, unit="cm")


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")

    class Old(BaseModel):
        items: list[int] = Field(min_items=1, example=[1])


warned = sorted(str(item.message).split(" is deprecated")[0][:40] for item in caught)
client = TestClient(app, raise_server_exceptions=False)
wrong_bound = client.post("/names", json={"name": "ana"}).status_code
regex, unique, query = map(refused, (removed_regex, removed_unique, unknown_in_query))
print("gt on a str, at the first request:", wrong_bound)
print("warned of:", warned)
print("regex:       ", regex)
print("unique_items:", unique)
print("Query:       ", query)

assert wrong_bound == 500
assert warned == ["Using extra keyword arguments on `Field`", "`min_items`"]
assert regex == "PydanticUserError: `regex` is removed. use `pattern` instead"
assert unique.startswith("PydanticUserError: `unique_items` is removed, use `Set` instead")
assert query == "TypeError: Query() got an unexpected keyword argument 'unit'"
