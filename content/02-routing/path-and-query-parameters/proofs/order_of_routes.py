"""The first full match gets the request; neither validation nor another method changes that."""

from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient

# breaks: @app.get("/orders/{order_id}") => @app.get("/orders/{order_id:int}")
# breaks: @app.get("/invoices/{number:int}") => @app.get("/invoices/{number}")
# breaks: @app.post("/orders/latest") => @app.post("/orders/newest")
# breaks: app.include_router(wide) => app.include_router(narrow); app.include_router(wide)
# breaks: @wide.get("/added-later") => @app.get("/notes/now")
# breaks: @wide.get("/{note_id}") => @wide.get("/{note_id:path}")
# breaks: @app.put("/orders/latest") => @app.put("/orders/{anything}")

app = FastAPI()


@app.get("/orders/{order_id}")
def read_order(order_id: int) -> str:
    return f"order {order_id}"


@app.get("/orders/latest")
def read_latest() -> str:
    return "latest order"


@app.post("/orders/latest")
def copy_latest() -> str:
    return "copied"


@app.put("/orders/latest")
def put_latest() -> str:
    return "put"


@app.get("/invoices/{number:int}")
def read_invoice(number: int) -> str:
    return f"invoice {number}"


@app.get("/invoices/latest")
def read_latest_invoice() -> str:
    return "latest invoice"


wide, narrow = APIRouter(prefix="/notes"), APIRouter(prefix="/notes")


@wide.get("/{note_id}")
def read_note(note_id: int) -> str:
    return f"note {note_id}"


@narrow.get("/latest")
def read_latest_note() -> str:
    return "latest note"


app.include_router(wide)
app.include_router(narrow)


@wide.get("/added-later")
def read_added_later() -> str:
    return "added later"


@wide.get("/added-later/{page}")
def read_page(page: int) -> str:
    return f"page {page}"


client = TestClient(app)


def ask(method: str, path: str) -> tuple[int, object]:
    answer = client.request(method, path)
    body = answer.json()
    return answer.status_code, body["detail"][0]["loc"] if answer.status_code == 422 else body


shadowed, posted = ask("GET", "/orders/latest"), ask("POST", "/orders/latest")
put_elsewhere = ask("PUT", "/orders/17")
invoice, notes = ask("GET", "/invoices/latest"), ask("GET", "/notes/latest")
late, page = ask("GET", "/notes/added-later"), ask("GET", "/notes/added-later/2")
paths = app.openapi()["paths"]
print("GET  /orders/latest:      ", shadowed, "(the route is in OpenAPI all the same)")
print("POST /orders/latest:      ", posted)
print("PUT  /orders/17:          ", put_elsewhere)
print("GET  /invoices/latest:    ", invoice)
print("GET  /notes/latest:       ", notes)
print("GET  /notes/added-later:  ", late)
print("GET  /notes/added-later/2:", page)

assert shadowed == (422, ["path", "order_id"]) and "get" in paths["/orders/latest"]
assert posted == (200, "copied")
assert put_elsewhere == (405, {"detail": "Method Not Allowed"})
assert invoice == (200, "latest invoice")
assert notes == (422, ["path", "note_id"])
assert "/notes/added-later" in paths and late == (422, ["path", "note_id"])
assert page == (200, "page 2")
