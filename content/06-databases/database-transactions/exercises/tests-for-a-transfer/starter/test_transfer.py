import bank
import pytest
from fastapi.testclient import TestClient
from main import app

client = TestClient(app)


@pytest.fixture(autouse=True)
def new_bank() -> None:
    bank.reset(ana=100, bo=0)


def send(*, key: str = "k1", source: str = "ana", target: str = "bo", cents: int = 30):
    order = {"key": key, "source": source, "target": target, "cents": cents}
    return client.post("/transfers", json=order)


def cents_of(name: str) -> int:
    return client.get(f"/accounts/{name}").json()["cents"]


def test_transfer_moves_the_money() -> None:
    assert send(cents=30).status_code == 201
    assert (cents_of("ana"), cents_of("bo")) == (70, 30)
