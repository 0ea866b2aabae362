from decimal import Decimal
from typing import Annotated

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field, StringConstraints

app = FastAPI()

CardNumber = Annotated[str, Field(pattern=r"^[0-9]{16}$")]
Amount = Annotated[Decimal, Field(gt=0, le=10_000, decimal_places=2)]
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=20)]


class Payment(BaseModel):
    card: CardNumber
    amount: Amount
    note: Note = ""


@app.exception_handler(RequestValidationError)
async def refuse(_request: Request, error: RequestValidationError) -> JSONResponse:
    errors = [{"field": str(item["loc"][1]), "code": item["type"]} for item in error.errors()]
    return JSONResponse({"errors": errors}, status_code=422)


@app.post("/payments", status_code=201)
def pay(payment: Payment) -> dict[str, str]:
    return {"last4": payment.card[-4:], "amount": f"{payment.amount:.2f}"}
