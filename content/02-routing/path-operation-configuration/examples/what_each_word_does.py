"""Summary, description, tags and `deprecated` are for readers. Only the function answers."""

from fastapi import FastAPI

app = FastAPI()


@app.get("/orders", tags=["orders"], response_description="Newest first")
def list_orders() -> list[str]:
    """Orders of the last year.

    \f
    Reads the replica. Ask the data team before you change it.
    """
    return ["o1"]


@app.get("/orderlist", tags=["orders"], deprecated=True)
def list_orders_as_before() -> list[str]:
    return list_orders()


@app.get("/orders/rebuild", include_in_schema=False)
def rebuild() -> str:
    return "rebuilt"


@app.get("/about-the-docs")
def tell() -> dict:
    paths = app.openapi()["paths"]
    orders, old = paths["/orders"]["get"], paths["/orderlist"]["get"]
    return {
        "listed": sorted(paths),
        "orders": [orders["summary"], orders["description"]],
        "old": [old["deprecated"], old["operationId"]],
    }


# try: GET /orderlist -> 200 ["o1"]
# try: GET /orders/rebuild -> 200 "rebuilt"
# try: GET /about-the-docs -> 200 {"listed": ["/about-the-docs", "/orderlist", "/orders"], "orders": ["List Orders", "Orders of the last year."], "old": [true, "list_orders_as_before_orderlist_get"]}
