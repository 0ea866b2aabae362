from datetime import date

from fastapi.testclient import TestClient
from main import Invoice, app, invoices
from outside import get_caller

client = TestClient(app, raise_server_exceptions=False)
INVOICE = Invoice(number=7, seller="ana@shop.test", customer="bo@home.test", due=date(2030, 1, 1))


def test_without_a_token_nobody_reminds() -> None:
    invoices.store(INVOICE.model_copy())
    assert client.post("/invoices/7/reminders").status_code == 401


def test_another_seller_may_not() -> None:
    invoices.store(INVOICE.model_copy())
    app.dependency_overrides[get_caller] = lambda: "cleo@shop.test"
    assert client.post("/invoices/7/reminders").status_code == 403
    app.dependency_overrides.clear()
