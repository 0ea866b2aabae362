from decimal import Decimal
from typing import Annotated

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from pydantic import BaseModel, Field, StringConstraints


class Payment(BaseModel):
    card: Annotated[str, Field(strict=True, pattern="^[0-9]{16}$")]
    amount: Annotated[Decimal, Field(gt=0, le=10_000, decimal_places=2)]
    note: Annotated[str, StringConstraints(strip_whitespace=True, max_length=20)] = ""


class Fault(BaseModel):
    field: str
    code: str


class Refusal(BaseModel):
    errors: list[Fault]


def refuse(_request: object, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    faults = [Fault(field=str(item["loc"][-1]), code=str(item["type"])) for item in error.errors()]
    text = Refusal(errors=faults).model_dump_json()
    return Response(text, 422, media_type="application/json")


app = FastAPI(exception_handlers={RequestValidationError: refuse})


@app.post("/payments", status_code=201, responses={422: {"model": Refusal}})
def pay(payment: Payment) -> dict[str, str]:
    return {"last4": payment.card[-4:], "amount": f"{payment.amount:.2f}"}
