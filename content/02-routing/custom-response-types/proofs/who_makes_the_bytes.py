"""`response_class` renders what is returned; a Response annotation renders nothing."""

from fastapi import FastAPI, Response
from fastapi.responses import HTMLResponse, PlainTextResponse
from fastapi.testclient import TestClient

# breaks: @app.get("/decorated", response_class=HTMLResponse) => @app.get("/decorated")
# breaks: @app.get("/annotated") => @app.get("/annotated", response_class=HTMLResponse)
# breaks: @app.get("/number", response_class=PlainTextResponse) => @app.get("/number")

app = FastAPI()


@app.get("/decorated", response_class=HTMLResponse)
def decorated() -> str:
    return "<b>open</b>"


@app.get("/bare", response_class=HTMLResponse)
def bare():
    return "<b>open</b>"


@app.get("/annotated")
def annotated() -> HTMLResponse:
    return "<b>open</b>"


@app.get("/number", response_class=PlainTextResponse)
def number() -> int:
    return 5


client = TestClient(app, raise_server_exceptions=False)
seen = {path: client.get(path) for path in ("/decorated", "/bare", "/annotated", "/number")}
kinds = {path: answer.headers["content-type"].split(";")[0] for path, answer in seen.items()}
for path, answer in seen.items():
    print(path, answer.status_code, kinds[path], answer.text)
xml = Response("x", media_type="application/xml").headers["content-type"]
csv = Response("x", media_type="text/csv").headers["content-type"]
print(csv, "|", xml)

assert (kinds["/decorated"], seen["/decorated"].text) == ("text/html", "<b>open</b>")
assert kinds["/bare"] == "text/html"
assert (kinds["/annotated"], seen["/annotated"].text) == ("application/json", '"<b>open</b>"')
assert seen["/number"].status_code == 500
assert (csv, xml) == ("text/csv; charset=utf-8", "application/xml")
