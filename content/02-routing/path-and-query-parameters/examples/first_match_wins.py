"""The first route whose pattern matches gets the request, whatever validation says later."""

from fastapi import FastAPI

app = FastAPI()


@app.get("/orders/{order_id}")
def read_order(order_id: int) -> dict[str, int]:
    return {"order": order_id}


@app.get("/orders/latest")
def read_latest_order() -> dict[str, str]:
    return {"order": "latest"}


@app.post("/orders/latest")
def copy_latest_order() -> dict[str, str]:
    return {"copied": "latest"}


@app.get("/invoices/{number:int}")
def read_invoice(number: int) -> dict[str, int]:
    return {"invoice": number}


@app.get("/invoices/latest")
def read_latest_invoice() -> dict[str, str]:
    return {"invoice": "latest"}


# try: GET /orders/latest -> 422 {"detail": [{"type": "int_parsing", "loc": ["path", "order_id"], "msg": "Input should be a valid integer, unable to parse string as an integer", "input": "latest"}]}
# try: POST /orders/latest -> 200 {"copied": "latest"}
# try: GET /invoices/latest -> 200 {"invoice": "latest"}
# try: GET /invoices/-7 -> 404 {"detail": "Not Found"}
# try: GET /orders/-7 -> 200 {"order": -7}
