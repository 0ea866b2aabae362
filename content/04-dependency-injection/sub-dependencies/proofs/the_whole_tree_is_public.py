"""Parameters of every level stand in OpenAPI, and a body below makes the route one with a body."""

from typing import Annotated

from fastapi import Body, Depends, FastAPI, Header
from fastapi.exceptions import FastAPIError
from fastapi.testclient import TestClient

# breaks: def get_token(x_token: Annotated[str, Header()] = "") -> str: => def get_token(x_token: str = "") -> str:
# breaks: def get_cached(cache: Cache = Cache()) => def get_cached(cache: int = 0)
# breaks: def get_user(token: Annotated[str, Depends(get_token)], debug: bool = False) => def get_user(debug: bool = False)
# breaks: note: Annotated[str, Body(embed=True)] = "" => note: str = ""


def get_token(x_token: Annotated[str, Header()] = "") -> str:
    return x_token


def get_user(token: Annotated[str, Depends(get_token)], debug: bool = False) -> str:
    return "root" if debug else token


def get_note(note: Annotated[str, Body(embed=True)] = "") -> str:
    return note


def get_project(
    user: Annotated[str, Depends(get_user)], note: Annotated[str, Depends(get_note)]
) -> str:
    return user


app = FastAPI()


@app.get("/project")
def read_project(project: Annotated[str, Depends(get_project)]) -> str:
    return project


class Cache:
    """A plain class, no type that a request could hold."""


def get_cached(cache: Cache = Cache()) -> object:
    return cache


def read_cached(value: Annotated[object, Depends(get_cached)]) -> None: ...


try:
    app.get("/cached")(read_cached)
    problem = "none"
except FastAPIError as error:
    problem = type(error).__name__
operation = app.openapi()["paths"]["/project"]["get"]
names = [(each["in"], each["name"]) for each in operation.get("parameters", [])]
as_root = TestClient(app).get("/project?debug=1").json()
print("parameters of a route that takes a project:", names, "body:", "requestBody" in operation)
print("?debug=1:", as_root)
print("a default of a plain class:", problem)

assert names == [("query", "debug"), ("header", "x-token")]
assert "requestBody" in operation
assert as_root == "root"
assert problem == "FastAPIError"
