"""FastAPI reads the body of a GET if one is declared, and takes QUERY through api_route."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: @app.api_route("/search", methods=["QUERY"]) => @app.api_route("/search", methods=["QUERY", "POST"])
# breaks: @app.get("/search") => @app.post("/search")


class Filter(BaseModel):
    color: str


app = FastAPI()


@app.get("/search")
def search_by_get(wanted: Filter) -> str:
    return f"GET {wanted.color}"


@app.api_route("/search", methods=["QUERY"])
def search_by_query(wanted: Filter) -> str:
    return f"QUERY {wanted.color}"


client = TestClient(app)
got = {}
for method in ("GET", "QUERY", "POST"):
    answer = client.request(method, "/search", json={"color": "red"})
    got[method] = (answer.status_code, answer.json() if answer.status_code == 200 else None)
shown = {
    method: "requestBody" in item for method, item in app.openapi()["paths"]["/search"].items()
}
for method, answer in got.items():
    print(f"{method:6}", *answer)
print("decorator app.query:", hasattr(app, "query"), " body in OpenAPI:", shown)

assert got == {"GET": (200, "GET red"), "QUERY": (200, "QUERY red"), "POST": (405, None)}
assert not hasattr(app, "query")
assert shown == {"get": True, "query": False}
