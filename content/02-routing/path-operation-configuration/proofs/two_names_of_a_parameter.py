"""`AliasChoices` takes both names of a query parameter, and the document shows the first alone."""

from typing import Annotated

from fastapi import FastAPI, Query
from fastapi.testclient import TestClient
from pydantic import AliasChoices

# breaks: validation_alias=AliasChoices("origin", "from") => validation_alias="origin"
# breaks: origin: str | None = None => origin: int | None = None
# breaks: Query(alias="from", deprecated=True) => Query(alias="from")

app = FastAPI()


@app.get("/choices")
def by_choices(
    harbour: Annotated[
        str | None,
        Query(validation_alias=AliasChoices("origin", "from")),
    ] = None,
) -> str | None:
    return harbour


@app.get("/two")
def by_two(
    origin: str | None = None,
    from_: Annotated[str | None, Query(alias="from", deprecated=True)] = None,
) -> str | None:
    return from_ if origin is None else origin


client = TestClient(app)


def documented(path: str) -> dict[str, bool]:
    """The parameters in the document, and whether they are deprecated."""
    parameters = app.openapi()["paths"][path]["get"]["parameters"]
    return {each["name"]: each.get("deprecated", False) for each in parameters}


def answers(path: str) -> list[str]:
    queries = ("origin=Oslo", "from=Oslo", "from=Oslo&origin=Kiel")
    return [client.get(f"{path}?{query}").text for query in queries]


print("choices:", documented("/choices"), answers("/choices"))
print("two:    ", documented("/two"), answers("/two"))

assert answers("/choices") == ['"Oslo"', '"Oslo"', '"Kiel"']
assert answers("/two") == ['"Oslo"', '"Oslo"', '"Kiel"']
assert documented("/choices") == {"origin": False}
assert documented("/two") == {"origin": False, "from": True}
