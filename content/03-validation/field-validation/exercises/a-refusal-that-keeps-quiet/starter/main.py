from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Payment(BaseModel):
    card: str
    amount: float
    note: str = ""


@app.post("/payments", status_code=201)
def pay(payment: Payment) -> dict[str, str]:
    return {"last4": payment.card[-4:], "amount": f"{payment.amount:.2f}"}
