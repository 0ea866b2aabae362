"""Two QueryParams are equal if each key has the same values in the same order (Starlette 1.10)."""

from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from starlette.datastructures import QueryParams

# breaks: return request.query_params == QueryParams("tag=a&tag=b&page=2") => return dict(request.query_params) == {"tag": "b", "page": "2"}
# breaks: hash(QueryParams("a=1")) => hash(str(QueryParams("a=1")))
# breaks: "page first": "page=2&tag=a&tag=b", => "page first": "page=1&tag=a&tag=b",

app = FastAPI()


@app.get("/compare")
def compare(request: Request) -> bool:
    return request.query_params == QueryParams("tag=a&tag=b&page=2")


QUERIES = {
    "page first": "page=2&tag=a&tag=b",
    "page between": "tag=a&page=2&tag=b",
    "tags turned": "tag=b&tag=a&page=2",
    "one tag": "tag=b&page=2",
}
client = TestClient(app)
equal = {name: client.get(f"/compare?{query}").json() for name, query in QUERIES.items()}
try:
    hashed = str(hash(QueryParams("a=1")))
except TypeError as error:
    hashed = str(error)
print(equal)
print("hash:", hashed)

assert (equal["page first"], equal["page between"]) == (True, True)
assert (equal["tags turned"], equal["one tag"]) == (False, False)
assert hashed == "unhashable type: 'QueryParams'"
