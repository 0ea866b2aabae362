"""Invoices and reminders."""

from datetime import date
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from outside import Mailer, MailError, get_caller, get_mailer, get_today
from pydantic import BaseModel


class Invoice(BaseModel):
    number: int
    seller: str
    customer: str
    due: date
    reminders: int = 0


class Invoices:
    def __init__(self) -> None:
        self.rows: dict[int, Invoice] = {}

    def store(self, *invoices: Invoice) -> None:
        self.rows |= {invoice.number: invoice for invoice in invoices}

    def clear(self) -> None:
        self.rows.clear()


invoices = Invoices()


def get_invoice(number: int) -> Invoice:
    if number not in invoices.rows:
        raise HTTPException(404, "There is no such invoice")
    return invoices.rows[number]


InvoiceDep = Annotated[Invoice, Depends(get_invoice)]
CallerDep = Annotated[str, Depends(get_caller)]
TodayDep = Annotated[date, Depends(get_today)]
MailerDep = Annotated[Mailer, Depends(get_mailer)]

app = FastAPI()


@app.get("/invoices/{number}")
def read_invoice(invoice: InvoiceDep) -> Invoice:
    return invoice


@app.post("/invoices/{number}/reminders", status_code=202)
def remind(invoice: InvoiceDep, caller: CallerDep, today: TodayDep, mailer: MailerDep) -> None:
    if "@" not in caller:
        raise HTTPException(403, "This is not your invoice")
    if today <= invoice.due:
        raise HTTPException(409, "This invoice is not overdue")
    try:
        mailer.send(invoice.customer, f"Invoice {invoice.number} is overdue")
    except MailError:
        raise HTTPException(502, "The mail server has refused") from None
    invoice.reminders += 1
