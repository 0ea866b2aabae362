"""A redirect is 307 unless told otherwise, and repeats the POST; 303 makes a GET of it."""

from fastapi import FastAPI
from fastapi.responses import RedirectResponse
from fastapi.testclient import TestClient

# breaks: return RedirectResponse("/seen") => return RedirectResponse("/seen", 303)
# breaks: RedirectResponse("/seen", 303)  # see other => RedirectResponse("/seen", 308)  # see other
# breaks: @app.get("/moved", response_class=RedirectResponse) => @app.get("/moved")

app = FastAPI()
seen: list[str] = []


@app.api_route("/seen", methods=["GET", "POST"])
def note() -> list[str]:
    return seen


@app.middleware("http")
async def note_method(request, call_next):
    seen.append(f"{request.method} {request.url.path}")
    return await call_next(request)


@app.post("/orders")
def place_order() -> RedirectResponse:
    return RedirectResponse("/seen")


@app.post("/carts")
def empty_cart() -> RedirectResponse:
    return RedirectResponse("/seen", 303)  # see other


@app.get("/moved", response_class=RedirectResponse)
def moved() -> str:
    return "/seen?by=Łódź"


client = TestClient(app)
ordered, emptied = client.post("/orders"), client.post("/carts")
found = client.get("/moved", follow_redirects=False)
print("after 307:", ordered.json()[:2], " after 303:", emptied.json()[2:4])
print("a text and response_class:", found.status_code, found.headers.get("location"))

assert ordered.json()[:2] == ["POST /orders", "POST /seen"]
assert emptied.json()[2:4] == ["POST /carts", "GET /seen"]
assert (found.status_code, found.headers.get("location")) == (307, "/seen?by=%C5%81%C3%B3d%C5%BA")
