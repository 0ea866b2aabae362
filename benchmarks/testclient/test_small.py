"""The checks of the small exercise as people write them: pytest with TestClient, in process."""

from fastapi.testclient import TestClient
from main import app  # type: ignore[import-not-found]

client = TestClient(app)


def test_number_comes_back() -> None:
    answer = client.get("/items/42")
    assert (answer.status_code, answer.json()) == (200, {"id": 42})


def test_word_is_422() -> None:
    assert client.get("/items/abc").status_code == 422


def test_item_is_made() -> None:
    item = {"name": "cup", "price": 3}
    answer = client.post("/items", json=item)
    assert (answer.status_code, answer.json()) == (201, item)


def test_limit_holds() -> None:
    assert len(client.get("/items", params={"limit": 7}).json()) == 7


def test_unknown_is_404() -> None:
    assert client.get("/items/777").status_code == 404
