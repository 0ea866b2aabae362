"""Text that is not JSON is 422 at a position; bytes or numbers Python cannot read are 400."""

from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field

# breaks: raise HTTPException(401) => return
# breaks: "/locked", dependencies=[Depends(refuse)] => "/locked"
# breaks: price: float => price: Annotated[float, Field(gt=-1)]
# breaks: cost: Annotated[float, Field(gt=0)] => cost: float
# breaks: @tidy.exception_handler(RequestValidationError) => @tidy.exception_handler(404)


class Order(BaseModel):
    sku: str = ""
    price: float = 0


class Bill(BaseModel):
    cost: Annotated[float, Field(gt=0)]


app, tidy = FastAPI(), FastAPI()


@tidy.exception_handler(RequestValidationError)
def without_input(request: Request, error: RequestValidationError) -> JSONResponse:
    places = [{"type": item["type"], "loc": item["loc"]} for item in error.errors()]
    return JSONResponse({"detail": places}, status_code=422)


def refuse() -> None:
    raise HTTPException(401)


@app.post("/open")
def take(order: Order) -> Order:
    return order


@app.post("/locked", dependencies=[Depends(refuse)])
def take_locked(order: Order) -> Order:
    return order


@app.post("/bills")
@tidy.post("/bills")
def take_bill(bill: Bill) -> Bill:
    return bill


def ask(path: str, content: bytes, to: FastAPI = app) -> object:
    client = TestClient(to, raise_server_exceptions=False)
    answer = client.post(path, content=content, headers={"Content-Type": "application/json"})
    if answer.status_code != 422:
        return answer.status_code, answer.json() if answer.status_code < 500 else answer.text
    return [(error["type"], error["loc"]) for error in answer.json()["detail"]]


cut = ask("/open", b'{"sku": "a1"')
cut_locked, wrong_locked = ask("/locked", b'{"sku": "a1"'), ask("/locked", b'{"sku": 5}')
latin = ask("/open", '{"sku": "Zürich"}'.encode("latin-1"))
digits = ask("/open", b'{"price": ' + b"9" * 5000 + b"}")
deep = ask("/open", b"[" * 100_000)
twice = ask("/open", b'{"sku": "a1", "sku": "b2"}')
nan = ask("/open", b'{"price": NaN}')
refused_nan = ask("/bills", b'{"cost": NaN}')
tidied_nan = ask("/bills", b'{"cost": NaN}', tidy)
print("cut off:                   ", cut)
print("cut off, and no token:     ", cut_locked)
print("wrong type, and no token:  ", wrong_locked)
print("latin-1:                   ", latin)
print("5000 digits:               ", digits)
print("100,000 brackets:          ", deep)
print("a key twice:               ", twice)
print("NaN:                       ", nan)
print("NaN, gt=0:                 ", refused_nan)
print("NaN, gt=0, own handler:    ", tidied_nan)

unread = (400, {"detail": "There was an error parsing the body"})
assert cut == cut_locked == [("json_invalid", ["body", 12])]
assert wrong_locked == (401, {"detail": "Unauthorized"})
assert [latin, digits, deep] == [unread, unread, unread]
assert twice == (200, {"sku": "b2", "price": 0})
assert nan == (200, {"sku": "", "price": None})
assert refused_nan == (500, "Internal Server Error")
assert tidied_nan == [("greater_than", ["body", "cost"])]
