"""The old shop, in Flask. Given: read it, do not change it."""

from threading import Event

from flask import Flask, abort, request, url_for

KEY = "spring-sale"
stock: dict[str, dict] = {}
orders: list[dict] = []
signed = Event()
app = Flask(__name__)


@app.after_request
def sign(response):
    response.headers["X-Shop"] = "old"
    return response


@app.put("/products/<sku>")
def put_product(sku: str):
    stock[sku] = {"sku": sku, "name": request.json["name"], "cents": request.json["cents"]}
    return stock[sku], 201


@app.get("/products/<sku>")
def read_product(sku: str):
    if sku not in stock:
        abort(404)
    return stock[sku]


@app.post("/orders")
def place_order():
    orders.append({"sku": request.json["sku"], "gift": request.args.get("gift")})
    return orders[-1], 201, {"Location": url_for("read_order", number=len(orders))}


@app.get("/orders/<int:number>")
def read_order(number: int):
    return orders[number - 1]


@app.get("/health")
def read_health():
    return {"orders": len(orders)}


@app.get("/report")
def read_report():
    """Waits for the signature, at most half a second."""
    signed.clear()
    return {"signed": signed.wait(0.5)}


@app.post("/report/signature")
def sign_report():
    signed.set()
    return {}
