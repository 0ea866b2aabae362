"""A 405 names only the first matching route's methods, never HEAD; a slash too many is a 307."""

from fastapi import FastAPI
from fastapi.testclient import TestClient

# breaks: @app.put("/items/{item_id}") => @app.delete("/items/{item_id}")
# breaks: @app.get("/items/{item_id}") => @app.api_route("/items/{item_id}", methods=["GET", "HEAD"])
# breaks: methods=["GET", "PUT"] => methods=["GET"]
# breaks: client = TestClient(app, follow_redirects=False) => client = TestClient(app)
# breaks: app = FastAPI() => app = FastAPI(redirect_slashes=False)
# breaks: @wide.get("/{rest:path}") => @wide.get("/{rest}")
# breaks: @strict.get("/items") => @strict.get("/items/")

app = FastAPI()
strict = FastAPI(redirect_slashes=False)


@app.get("/items/{item_id}")
def read_item(item_id: int) -> int:
    return item_id


@app.put("/items/{item_id}")
def replace_item(item_id: int) -> int:
    return item_id


@app.api_route("/one-route", methods=["GET", "PUT"])
def one_route() -> None: ...


@app.post("/items")
def create_item() -> str:
    return "created"


@strict.get("/items")
def list_items() -> list:
    return []


wide = FastAPI()


@wide.get("/items")
def list_wide() -> list:
    return []


@wide.get("/{rest:path}")
def read_rest(rest: str) -> str:
    return rest


client = TestClient(app, follow_redirects=False)
refused, head, put = client.delete("/items/1"), client.head("/items/1"), client.put("/items/1")
slash = client.post("/items/?dry_run=yes")
no_redirect = TestClient(strict, follow_redirects=False).get("/items/")
location = slash.headers.get("location")
catch_all = TestClient(wide, follow_redirects=False).get("/items/")
print(
    "DELETE, with GET and PUT there:", refused.status_code, "Allow:", refused.headers.get("allow")
)
one_route_allows = sorted(client.delete("/one-route").headers["allow"].split(", "))
print("... in one route:               ", one_route_allows)
print("HEAD, with GET there:          ", head.status_code)
print("POST /items/?dry_run=yes:      ", slash.status_code, location)
print("with a catch-all, GET /items/: ", catch_all.status_code, catch_all.text)
print("redirect_slashes=False:        ", no_redirect.status_code)

assert head.status_code == 405
allowed = refused.status_code, refused.headers.get("allow"), put.status_code
assert allowed == (405, "GET", 200)
assert one_route_allows == ["GET", "PUT"]
assert (slash.status_code, location) == (307, "http://testserver/items?dry_run=yes")
assert (catch_all.status_code, catch_all.text) == (200, '"items/"')
assert no_redirect.status_code == 404
