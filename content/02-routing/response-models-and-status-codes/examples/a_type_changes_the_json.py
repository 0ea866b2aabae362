"""The same value with and without a return type: not only filtered, also written differently."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from fastapi import FastAPI

app = FastAPI()
RECEIPT = {"price": Decimal("9.90"), "took": timedelta(minutes=90)}


@app.get("/untyped")
def read_untyped():
    return RECEIPT


@app.get("/typed")
def read_typed() -> dict[str, Any]:
    return RECEIPT


# try: GET /untyped -> 200 {"price": 9.9, "took": 5400.0}
# try: GET /typed -> 200 {"price": "9.90", "took": "PT1H30M"}
