"""@app.get answers no HEAD, FastAPI's own pages do; two decorators are better than two methods."""

import warnings

from fastapi import FastAPI
from fastapi.testclient import TestClient

# breaks: @app.get("/plain") => @app.api_route("/plain", methods=["GET", "HEAD"])
# breaks: @app.head("/stacked") => @app.post("/stacked")
# breaks: "/listed", methods=["GET", "HEAD"] => "/listed", methods=["GET"]
# breaks: calls.append("ran") => pass

app = FastAPI()
calls: list[str] = []


@app.get("/plain")
def read_plain() -> str:
    return "plain"


@app.get("/stacked")
@app.head("/stacked")
def read_stacked() -> str:
    calls.append("ran")
    return "stacked"


@app.api_route("/listed", methods=["GET", "HEAD"])
def read_listed() -> str:
    return "listed"


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    paths = app.openapi()["paths"]
repeated = any("Duplicate Operation ID read_listed" in str(w.message) for w in caught)
ids = {
    path: len({o["operationId"] for o in paths[path].values()}) for path in ("/stacked", "/listed")
}
client = TestClient(app)
heads = {}
for path in ("/plain", "/stacked", "/listed", "/docs", "/openapi.json", "/nowhere"):
    answer = client.head(path)
    heads[path] = (answer.status_code, answer.headers.get("Allow"), answer.text)
for path, got in heads.items():
    print(f"HEAD {path:14}", *got)
print("the function ran for HEAD:", calls, " called by hand:", read_stacked())
print("operation ids:", ids, "warned:", repeated)

assert heads["/plain"] == (405, "GET", "")
assert heads["/stacked"] == heads["/listed"] == heads["/docs"] == (200, None, "")
assert (heads["/openapi.json"][0], heads["/nowhere"][0]) == (200, 404)
assert calls[:1] == ["ran"]
assert ids == {"/stacked": 2, "/listed": 1} and repeated
