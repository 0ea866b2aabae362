from collections.abc import Iterator

import pytest
import vouchers
from fastapi.testclient import TestClient
from main import app

client = TestClient(app)


@pytest.fixture(autouse=True)
def no_vouchers() -> Iterator[None]:
    vouchers.clear()
    yield
    vouchers.clear()


GIFT = {"message": "Enjoy", "recipient_email": "bo@example.org"}


def buy(cents: int = 5000, gift: dict | None = None) -> dict:
    voucher = {"cents": cents, "buyer_email": "ana@example.org", "gift": gift}
    answer = client.post("/vouchers", json=voucher)
    assert answer.status_code == 201
    return answer.json()


def redeem(code: str, cents: int) -> int:
    return client.post(f"/vouchers/{code}/redemptions", json={"cents": cents}).status_code


def test_voucher_is_created() -> None:
    voucher = buy()
    assert voucher == {"code": voucher["code"], "cents": 5000, "gift": None}


def test_gift_is_shown_without_its_recipient() -> None:
    code = buy(gift=GIFT)["code"]
    shown = {"code": code, "cents": 5000, "gift": {"message": "Enjoy"}}
    assert client.get(f"/vouchers/{code}").json() == shown


def test_list_shows_no_more_than_reading_does() -> None:
    code = buy()["code"]
    assert client.get("/vouchers").json() == [{"code": code, "cents": 5000, "gift": None}]


def test_location_leads_to_the_voucher() -> None:
    answer = client.post("/vouchers", json={"cents": 700, "buyer_email": "ana@example.org"})
    assert answer.headers["Location"].startswith("/vouchers/")


def test_whole_voucher_can_be_redeemed() -> None:
    code = buy(cents=700)["code"]
    assert redeem(code, 700) == 200
    assert client.get(f"/vouchers/{code}").json()["cents"] == 0


def test_refused_redemption_takes_nothing() -> None:
    code = buy(cents=700)["code"]
    assert redeem(code, 701) == 409
    assert client.get(f"/vouchers/{code}").json()["cents"] == 700


def test_unknown_code_is_not_found() -> None:
    assert client.get("/vouchers/none").status_code == 404
    assert redeem("none", 1) == 404
