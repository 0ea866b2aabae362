from collections.abc import Iterator
from datetime import date

import pytest
from fastapi.testclient import TestClient
from main import Invoice, app, invoices
from outside import MailError, get_caller, get_mailer, get_today

INVOICE = Invoice(number=7, seller="ana@shop.test", customer="bo@home.test", due=date(2030, 1, 1))
client = TestClient(app)


class World:
    """What is outside, as a test wants it."""

    def __init__(self) -> None:
        self.caller = INVOICE.seller
        self.today = date(2030, 1, 2)
        self.sent: list[str] = []
        self.mail_fails = False

    def send(self, address: str, subject: str) -> None:
        if self.mail_fails:
            raise MailError
        self.sent.append(subject)


@pytest.fixture
def world() -> Iterator[World]:
    world = World()
    invoices.store(INVOICE.model_copy())
    app.dependency_overrides[get_caller] = lambda: world.caller
    app.dependency_overrides[get_today] = lambda: world.today
    app.dependency_overrides[get_mailer] = lambda: world
    yield world
    app.dependency_overrides.clear()
    invoices.clear()


def remind() -> int:
    return client.post("/invoices/7/reminders").status_code


def count() -> int:
    return client.get("/invoices/7").json()["reminders"]


def test_without_a_token_nobody_reminds() -> None:
    invoices.store(INVOICE.model_copy())
    assert remind() == 401


def test_the_day_after_the_customer_is_reminded(world: World) -> None:
    assert (remind(), len(world.sent), count()) == (202, 1, 1)


def test_on_the_due_day_nothing_is_sent(world: World) -> None:
    world.today = INVOICE.due
    assert (remind(), world.sent, count()) == (409, [], 0)


def test_another_seller_may_not(world: World) -> None:
    world.caller = "cleo@shop.test"
    assert (remind(), world.sent, count()) == (403, [], 0)


def test_a_refused_mail_is_not_counted(world: World) -> None:
    world.mail_fails = True
    assert (remind(), count()) == (502, 0)
