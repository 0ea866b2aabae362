from datetime import date

from fastapi.testclient import TestClient
from main import Invoice, app, invoices

client = TestClient(app)
INVOICE = Invoice(number=7, seller="ana@shop.test", customer="bo@home.test", due=date(2030, 1, 1))


def test_without_a_token_nobody_reminds() -> None:
    invoices.clear()
    invoices.store(INVOICE.model_copy())
    assert client.post("/invoices/7/reminders").status_code == 401
