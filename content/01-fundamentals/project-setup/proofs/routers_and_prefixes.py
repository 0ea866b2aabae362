"""A prefix is written once, in one form; a route that is added after `include_router` works."""

from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient

# breaks: app.include_router(items, prefix="/items") => app.include_router(items)
# breaks: @late.get("/late")  # after it was included => @app.get("/too-late")
# breaks: APIRouter(prefix="items") => APIRouter(prefix="/items")
# breaks: APIRouter(prefix="/items/") => APIRouter(prefix="/items")

app = FastAPI()
items = APIRouter(prefix="/items")
late = APIRouter()


@items.get("/{number}")
def read_item(number: int) -> int:
    return number


app.include_router(items, prefix="/items")
app.include_router(late)


@late.get("/late")  # after it was included
def read_late() -> str:
    return "late"


def refused(make) -> str:
    try:
        make()
    except AssertionError as error:
        return str(error)
    return "accepted"


client = TestClient(app)
once, twice = client.get("/items/7").status_code, client.get("/items/items/7").status_code
after = client.get("/late").status_code
no_slash = refused(lambda: APIRouter(prefix="items"))
slash_too_many = refused(lambda: APIRouter(prefix="/items/"))
print("prefix at both places, /items/7:       ", once)
print("prefix at both places, /items/items/7: ", twice)
print("route added after include_router:      ", after)
print("prefix without a slash:                ", no_slash)
print("prefix with a slash at the end:        ", slash_too_many)

assert (once, twice) == (404, 200)
assert after == 200
assert no_slash == "A path prefix must start with '/'"
assert slash_too_many.startswith("A path prefix must not end with '/'")
