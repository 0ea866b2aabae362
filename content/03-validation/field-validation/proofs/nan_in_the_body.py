"""NaN in a JSON body is a 500: the value is refused, and the refusal cannot be written as JSON."""

from decimal import Decimal
from typing import Annotated

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field

# breaks: number: int => number: float
# breaks: price: Annotated[float, Field(gt=0)] = 1 => price: Annotated[float, Field(gt=0, allow_inf_nan=False)] = 1
# breaks: repaired.exception_handler(RequestValidationError)(answer) => repaired.exception_handler(ValueError)(answer)
# breaks: amount: Annotated[Decimal, Field(gt=0)] = 1 => amount: Annotated[float, Field(gt=0)] = 1


class Order(BaseModel):
    number: int
    price: Annotated[float, Field(gt=0)] = 1
    amount: Annotated[Decimal, Field(gt=0)] = 1


async def answer(_request: Request, error: RequestValidationError) -> JSONResponse:
    places = [{"loc": item["loc"], "type": item["type"]} for item in error.errors()]
    return JSONResponse({"detail": places}, 422)


app, repaired = FastAPI(), FastAPI()
repaired.exception_handler(RequestValidationError)(answer)


def place(order: Order) -> str:
    return f"{order.price} {order.amount}"


app.post("/orders")(place)
repaired.post("/orders")(place)


def ask(served: FastAPI, body: str) -> tuple[int, object]:
    client = TestClient(served, raise_server_exceptions=False)
    answer = client.post("/orders", content=body, headers={"Content-Type": "application/json"})
    return answer.status_code, answer.json() if answer.status_code == 200 else "refused"


plain = ask(app, '{"number": NaN}')
mended = ask(repaired, '{"number": NaN}')
infinite = ask(app, '{"number": 1, "price": 1e400}')
decimal = ask(app, '{"number": 1, "amount": 1e400}')
print("NaN for an int:             ", plain)
print("the same, without `input`:  ", mended)
print("1e400 for a float above 0:  ", infinite)
print("1e400 for a Decimal above 0:", decimal)

assert plain == (500, "refused")
assert mended == (422, "refused")
assert infinite == (200, "inf 1")
assert decimal == (500, "refused")
