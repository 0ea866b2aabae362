"""The `Allow` of a 405 names the methods of the first route that fits the path, and no others."""

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.testclient import TestClient

# breaks: @app.get("/books/{isbn}") => @app.api_route("/books/{isbn}", methods=["GET", "PUT"])
# breaks: methods=["GET", "DELETE"] => methods=["GET"]
# breaks: allow_origins=["https://shop.example"] => allow_origins=[]

app = FastAPI()


@app.get("/books/{isbn}")
def read_book(isbn: str) -> str:
    return isbn


@app.put("/books/{isbn}")
def replace_book(isbn: str) -> str:
    return isbn


@app.api_route("/both/{isbn}", methods=["GET", "DELETE"])
def read_or_delete(isbn: str) -> str:
    return isbn


def ask(method: str, path: str, headers: dict[str, str]) -> tuple[int, str | None]:
    answer = TestClient(app).request(method, path, headers=headers)
    return answer.status_code, answer.headers.get("Allow")


preflight = {"Origin": "https://shop.example", "Access-Control-Request-Method": "PUT"}
options = ask("OPTIONS", "/books/1", preflight)
delete = ask("DELETE", "/books/1", {})
both = ask("OPTIONS", "/both/1", {})
app = FastAPI(routes=app.routes)
app.add_middleware(CORSMiddleware, allow_origins=["https://shop.example"], allow_methods=["PUT"])
with_cors = ask("OPTIONS", "/books/1", preflight)
print("OPTIONS:", *options)
print("DELETE: ", *delete)
print("one route, two methods:", *both)
print("a preflight with the middleware:", *with_cors)

assert options == delete == (405, "GET")
assert both[0] == 405 and set(both[1].split(", ")) == {"GET", "DELETE"}
assert with_cors == (200, None)
