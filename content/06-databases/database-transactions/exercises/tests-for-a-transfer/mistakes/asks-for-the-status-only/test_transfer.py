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


@pytest.mark.parametrize("side", ["source", "target"])
def test_unknown_account_is_refused(side: str) -> None:
    assert send(**{side: "nobody"}).status_code == 404


def test_too_much_is_refused() -> None:
    assert send(cents=101).status_code == 409


def test_all_the_money_can_be_moved() -> None:
    assert send(cents=100).status_code == 201


@pytest.mark.parametrize("cents", [0, -1])
def test_amount_below_one_is_refused(cents: int) -> None:
    assert send(cents=cents).status_code == 422


def test_same_transfer_again_is_accepted() -> None:
    send()
    assert send().status_code == 200


def test_another_transfer_with_a_known_key_is_refused() -> None:
    send(cents=30)
    assert send(cents=40).status_code == 409


def test_transfer_to_oneself_is_refused() -> None:
    assert send(target="ana").status_code == 422


def test_two_transfers_are_accepted() -> None:
    assert send(key="k1").status_code == 201
    assert send(key="k2").status_code == 201
