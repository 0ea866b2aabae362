import csv
from io import StringIO
from typing import Annotated
from urllib.parse import quote

import orders
from fastapi import FastAPI, Header, HTTPException, Response
from pydantic import BaseModel


class Order(BaseModel):
    item: str
    cents: int


app = FastAPI()
app.mount("/data", orders.app)


def harmless(item: str) -> str:
    return f"'{item}" if item.startswith(("=", "+", "-", "@")) else item


def to_csv(found: list[dict]) -> str:
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(["item", "cents"])
    writer.writerows([harmless(order["item"]), order["cents"]] for order in found)
    return text.getvalue()


@app.get(
    "/customers/{name}/orders",
    response_model=list[Order],
    responses={200: {"content": {"text/csv": {}}}},
)
def list_orders(name: str, response: Response, accept: Annotated[str, Header()] = "*/*"):
    found = orders.of(name)
    if "text/csv" not in accept:
        if found is None:
            raise HTTPException(404, "No such customer")
        response.headers["Vary"] = "Accept"
        return found
    filename = quote(f"orders-{name}.csv", safe="")
    headers = {
        "Vary": "Accept",
        "Content-Disposition": f"attachment; filename*=utf-8''{filename}",
    }
    return Response(to_csv(found or []), media_type="text/csv", headers=headers)
