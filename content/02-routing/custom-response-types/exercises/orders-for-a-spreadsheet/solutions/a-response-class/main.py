import csv
from io import StringIO
from typing import Any
from urllib.parse import quote

import orders
from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel


class Order(BaseModel):
    item: str
    cents: int


class SpreadsheetResponse(Response):
    """Rows as a download in CSV, safe to be opened in a spreadsheet."""

    media_type = "text/csv"

    def __init__(self, rows: list[dict[str, Any]], filename: str) -> None:
        super().__init__(rows)
        self.headers["Content-Disposition"] = (
            f"attachment; filename*=UTF-8''{quote(filename, safe='')}"
        )

    def render(self, content: list[dict[str, Any]]) -> bytes:
        text = StringIO(newline="")
        writer = csv.DictWriter(text, ["item", "cents"], extrasaction="ignore")
        writer.writeheader()
        for row in content:
            formula = row["item"][:1] in tuple("=+-@")
            writer.writerow(row | {"item": f"'{row['item']}" if formula else row["item"]})
        return text.getvalue().encode()


app = FastAPI()
app.mount("/data", orders.app)


@app.get(
    "/customers/{name}/orders",
    responses={200: {"model": list[Order], "content": {"text/csv": {}}}},
)
def list_orders(name: str, request: Request) -> Response:
    found = orders.of(name)
    if found is None:
        raise HTTPException(404, "No such customer")
    kinds = [kind.split(";")[0].strip() for kind in request.headers.get("accept", "").split(",")]
    if "text/csv" in kinds:
        answer: Response = SpreadsheetResponse(found, f"orders-{name}.csv")
    else:
        answer = JSONResponse([Order(**order).model_dump() for order in found])
    answer.headers["Vary"] = "Accept"
    return answer
