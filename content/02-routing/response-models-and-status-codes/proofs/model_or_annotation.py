"""`response_model` wins over the annotation, and `None` turns it off; a Response has no model."""

from fastapi import FastAPI
from fastapi.exceptions import FastAPIError
from fastapi.responses import RedirectResponse, Response
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: @app.get("/both", response_model=Shown) => @app.get("/both")
# breaks: @app.get("/off", response_model=None) => @app.get("/off")
# breaks: def either() -> Response | Shown: => def either() -> Shown:
# breaks: def move() -> RedirectResponse: => def move() -> dict:


class Shown(BaseModel):
    name: str


class Stored(Shown):
    pin: str = "1234"


app = FastAPI()


@app.get("/both", response_model=Shown)
def read_both() -> Stored:
    return Stored(name="ana")


@app.get("/off", response_model=None)
def read_off() -> Shown:
    return Stored(name="ana")


@app.get("/moved")
def move() -> RedirectResponse:
    return RedirectResponse("/both")


def either() -> Response | Shown:
    return Shown(name="ana")


def problem_of_union(**options) -> str:
    try:
        FastAPI().get("/", **options)(either)
    except FastAPIError as error:
        return str(error).partition("!")[0]
    return "accepted"


client = TestClient(app)
both, off = client.get("/both").json(), client.get("/off").json()
schemas = {
    path: item["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    for path, item in app.openapi()["paths"].items()
}
union, union_off = problem_of_union(), problem_of_union(response_model=None)
print("response_model=Shown, -> Stored:", both, schemas["/both"])
print("response_model=None,  -> Shown: ", off, schemas["/off"])
print("-> RedirectResponse:            ", schemas["/moved"])
print("-> Response | Shown:            ", union)
print("... with response_model=None:   ", union_off)

assert (both, schemas["/both"]["$ref"][-5:]) == ({"name": "ana"}, "Shown")
assert (off, schemas["/off"]) == ({"name": "ana", "pin": "1234"}, {})
assert schemas["/moved"] == {}
assert (union, union_off) == ("Invalid args for response field", "accepted")
