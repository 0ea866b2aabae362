"""model_dump keeps Python objects; only mode="json" and model_dump_json make what JSON can hold."""

import json
import warnings
from datetime import date
from decimal import Decimal

from fastapi import FastAPI
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: JSONResponse(ORDER.model_dump()) => JSONResponse(ORDER.model_dump(mode="json"))
# breaks: as_python = ORDER.model_dump() => as_python = ORDER.model_dump(mode="json")
# breaks: warnings.simplefilter("error") => warnings.simplefilter("ignore")


class Order(BaseModel):
    due: date
    total: Decimal


ORDER = Order(due=date(2026, 11, 24), total=Decimal("9.90"))
app = FastAPI()


@app.get("/raw")
def read_raw() -> JSONResponse:
    return JSONResponse(ORDER.model_dump())


@app.get("/json-mode")
def read_json_mode() -> JSONResponse:
    return JSONResponse(ORDER.model_dump(mode="json"))


@app.get("/model")
def read_model() -> Order:
    return ORDER


client = TestClient(app, raise_server_exceptions=False)
statuses = {path: client.get(path).status_code for path in ("/raw", "/json-mode", "/model")}
bodies = {path: client.get(path).json() for path in ("/json-mode", "/model")}
as_python = ORDER.model_dump()
text = ORDER.model_dump_json()
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        old = str(ORDER.dict())
    except DeprecationWarning as warning:
        old = str(warning).split(";")[0]
print("statuses:  ", statuses)
print("model_dump:", as_python)
print("as text:   ", text)
print(".dict():   ", old)

assert statuses == {"/raw": 500, "/json-mode": 200, "/model": 200}
assert as_python == {"due": date(2026, 11, 24), "total": Decimal("9.90")}
assert json.loads(text) == {"due": "2026-11-24", "total": "9.90"}
assert bodies["/json-mode"] == bodies["/model"] == json.loads(text)
assert old == "The `dict` method is deprecated"
