"""A return type changes the JSON itself: Pydantic writes it then, not `jsonable_encoder`."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from fastapi import FastAPI
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient

# breaks: def read_undeclared(): => def read_undeclared() -> dict:
# breaks: def read_declared() -> dict[str, Any]: => def read_declared():
# breaks: "/nan-json-response", response_class=JSONResponse => "/nan-json-response"

app = FastAPI()
RECEIPT = {
    "price": Decimal("9.90"),
    "took": timedelta(minutes=90),
    "at": datetime(2026, 1, 31, tzinfo=UTC),
}


@app.get("/undeclared")
def read_undeclared():
    return RECEIPT


@app.get("/declared")
def read_declared() -> dict[str, Any]:
    return RECEIPT


@app.get("/nan")
def nan():
    return {"mean": float("nan")}


@app.get("/nan-declared")
def nan_declared() -> dict[str, float]:
    return {"mean": float("nan")}


@app.get("/nan-json-response", response_class=JSONResponse)
def nan_json_response() -> dict[str, float]:
    return {"mean": float("nan")}


client = TestClient(app, raise_server_exceptions=False)
undeclared, declared = client.get("/undeclared").json(), client.get("/declared").json()
nans = [client.get(path) for path in ("/nan", "/nan-declared", "/nan-json-response")]
print("no return type:", undeclared)
print("with one:      ", declared)
print("NaN without, with, with response_class:", [(a.status_code, a.text) for a in nans])

assert undeclared == {"price": 9.9, "took": 5400.0, "at": "2026-01-31T00:00:00+00:00"}
assert declared == {"price": "9.90", "took": "PT1H30M", "at": "2026-01-31T00:00:00Z"}
assert [answer.status_code for answer in nans] == [500, 200, 500]
assert nans[1].json() == {"mean": None}
