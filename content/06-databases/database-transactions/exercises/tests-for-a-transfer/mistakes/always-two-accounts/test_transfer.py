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


def transfers_of(name: str) -> list[str]:
    return client.get(f"/accounts/{name}/transfers").json()


def test_transfer_moves_the_money() -> None:
    assert send(cents=30).status_code == 201
    assert (cents_of("ana"), cents_of("bo")) == (70, 30)


@pytest.mark.parametrize("side", ["source", "target"])
def test_unknown_account_costs_nothing(side: str) -> None:
    assert send(**{side: "nobody"}).status_code == 404
    assert (cents_of("ana"), cents_of("bo")) == (100, 0)


def test_refused_transfer_leaves_nothing() -> None:
    assert send(cents=101).status_code == 409
    assert (cents_of("ana"), cents_of("bo")) == (100, 0)
    assert transfers_of("ana") == []


def test_all_the_money_can_be_moved() -> None:
    assert send(cents=100).status_code == 201
    assert (cents_of("ana"), cents_of("bo")) == (0, 100)


@pytest.mark.parametrize("cents", [0, -1])
def test_amount_below_one_is_refused(cents: int) -> None:
    assert send(cents=cents).status_code == 422


def test_same_transfer_again_moves_nothing() -> None:
    send()
    assert send().status_code == 200
    assert (cents_of("ana"), cents_of("bo")) == (70, 30)
    assert transfers_of("ana") == ["k1"]


def test_another_transfer_with_a_known_key_is_refused() -> None:
    send(cents=30)
    assert send(cents=40).status_code == 409
    assert cents_of("bo") == 30


def test_transfer_in_between_is_not_lost() -> None:
    bank.meanwhile(lambda: send(key="k2", cents=20))
    assert send(key="k1", cents=30).status_code == 201
    assert (cents_of("ana"), cents_of("bo")) == (50, 50)
