"""Who makes the bytes: `response_class` of the decorator, or a response that you return."""

from fastapi import FastAPI
from fastapi.responses import HTMLResponse

app = FastAPI()


@app.get("/decorated", response_class=HTMLResponse)
def decorated() -> str:
    return "<h1>Open</h1>"


@app.get("/annotated")
def annotated() -> HTMLResponse:
    return "<h1>Open</h1>"


@app.get("/described")
def described() -> dict[str, list[str]]:
    return {
        path: list(app.openapi()["paths"][path]["get"]["responses"]["200"]["content"])
        for path in ("/decorated", "/annotated")
    }


@app.get("/types")
def types() -> list[str | None]:
    """The header of each kind: text gets a charset, other types do not."""
    return [HTMLResponse("x", media_type=kind).headers["content-type"] for kind in KINDS]


KINDS = ["text/html", "text/csv", "application/xml"]

# try: GET /annotated -> 200 "<h1>Open</h1>"
# try: GET /described -> 200 {"/decorated": ["text/html"], "/annotated": ["application/json"]}
# try: GET /types -> 200 ["text/html; charset=utf-8", "text/csv; charset=utf-8", "application/xml"]
