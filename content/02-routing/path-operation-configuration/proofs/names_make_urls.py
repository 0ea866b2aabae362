"""A name finds a path, the first one wins; `url_for` knows mounts, `url_path_for` does not."""

from fastapi import APIRouter, FastAPI, Request
from fastapi.testclient import TestClient
from starlette.routing import NoMatchFound

# breaks: parent.mount("/shop", app) => parent.mount("", app)
# breaks: @app.get("/new/{number}", name="read_item") => @app.get("/new/{number}", name="read_other")
# breaks: router = APIRouter(prefix="/items") => router = APIRouter(prefix="/things")

router = APIRouter(prefix="/items")


@router.get("/{number}")
def read_item(number: int) -> int:
    return number


@router.post("")
def add_item(request: Request) -> list[str]:
    return [
        str(request.url_for("read_item", number=7)),
        str(request.app.url_path_for("read_item", number=7)),
    ]


app = FastAPI()
app.include_router(router, prefix="/v1")


@app.get("/new/{number}", name="read_item")
def read_new(number: int) -> int:
    return number


parent = FastAPI()
parent.mount("/shop", app)
parent.mount("/again", app)
alone, mounted = (
    TestClient(app).post("/v1/items").json(),
    TestClient(parent).post("/shop/v1/items").json(),
)
again = TestClient(parent).post("/again/v1/items").json()
try:
    app.url_path_for("read_item")
    problem = "none"
except NoMatchFound as error:
    problem = type(error).__name__
named = app.openapi()["paths"]["/new/{number}"]["get"]
print("alone:  ", alone)
print("mounted:", mounted)
print("second: ", again)
print("a parameter is missing:", problem)
print("the name in OpenAPI:", named["summary"], named["operationId"])

assert alone == ["http://testserver/v1/items/7", "/v1/items/7"]
assert mounted == ["http://testserver/shop/v1/items/7", "/v1/items/7"]
assert again == mounted
assert problem == "NoMatchFound"
assert (named["summary"], named["operationId"]) == ("Read Item", "read_item_new__number__get")
