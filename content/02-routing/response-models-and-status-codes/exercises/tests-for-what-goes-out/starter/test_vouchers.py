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


def test_voucher_is_created() -> None:
    answer = client.post("/vouchers", json={"cents": 5000, "buyer_email": "ana@example.org"})
    assert answer.status_code == 201
    assert answer.json()["cents"] == 5000
