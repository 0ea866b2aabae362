import bank
import pytest
from fastapi.testclient import TestClient
from main import app

client = TestClient(app)
BEFORE = ({"ana": 100, "bo": 0}, [])


@pytest.fixture(autouse=True)
def new_bank() -> None:
    bank.reset(ana=100, bo=0)


def send(**changes) -> int:
    order = {"key": "k1", "source": "ana", "target": "bo", "cents": 30, **changes}
    return client.post("/transfers", json=order).status_code


def look() -> tuple[dict[str, int], list[str]]:
    """The whole bank: all money, and all transfers."""
    money = {name: client.get(f"/accounts/{name}").json()["cents"] for name in BEFORE[0]}
    return money, client.get("/accounts/ana/transfers").json()


@pytest.mark.parametrize("cents", [1, 99, 100])
def test_accepted(cents: int) -> None:
    assert send(cents=cents) == 201
    assert look() == ({"ana": 100 - cents, "bo": cents}, ["k1"])


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"source": "nobody"}, 404),
        ({"target": "nobody"}, 404),
        ({"target": "ana"}, 422),
        ({"cents": 101}, 409),
        ({"cents": 0}, 422),
    ],
)
def test_refused(changes: dict, status: int) -> None:
    assert send(**changes) == status
    assert look() == BEFORE


@pytest.mark.parametrize(
    ("changes", "status"),
    [({}, 200), ({"cents": 31}, 409), ({"source": "bo", "target": "ana"}, 409)],
)
def test_second_with_the_same_key(changes: dict, status: int) -> None:
    send()
    after = look()
    assert send(**changes) == status
    assert look() == after


def test_both_of_two_at_the_same_time() -> None:
    bank.meanwhile(lambda: send(key="k2", cents=20))
    assert send(key="k1", cents=30) == 201
    assert look() == ({"ana": 50, "bo": 50}, ["k1", "k2"])


def test_one_of_two_when_there_is_money_for_one() -> None:
    bank.meanwhile(lambda: send(key="k2", cents=80))
    assert send(key="k1", cents=30) == 409
    assert look() == ({"ana": 20, "bo": 80}, ["k2"])
