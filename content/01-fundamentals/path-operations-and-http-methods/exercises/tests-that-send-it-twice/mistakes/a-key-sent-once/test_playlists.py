from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from main import app, keys, lists

client = TestClient(app)


@pytest.fixture(autouse=True)
def stored() -> Iterator[None]:
    lists["mix"] = ["a", "b", "c"]
    yield
    lists.clear()
    keys.clear()


def add(song: str, key: str | None = None) -> None:
    headers = {"Idempotency-Key": key} if key else {}
    answer = client.post("/lists/mix/songs", json={"song": song}, headers=headers)
    assert answer.status_code == 201


def test_put_twice_is_put_once() -> None:
    for status in (201, 200):
        assert client.put("/lists/new", json=["x", "y"]).status_code == status
        assert lists["new"] == ["x", "y"]
    client.put("/lists/new", json=["z"])
    assert lists["new"] == ["z"]


def test_reading_changes_nothing() -> None:
    for _ in range(3):
        assert client.get("/lists/mix").json() == ["a", "b", "c"]
    assert client.get("/lists/none").status_code == 404


def test_each_post_without_a_key_adds() -> None:
    add("d")
    add("d")
    assert lists["mix"] == ["a", "b", "c", "d", "d"]


def test_same_key_adds_once() -> None:
    add("d", key="k1")
    assert lists["mix"] == ["a", "b", "c", "d"]


def test_another_key_adds_again() -> None:
    add("d", key="k1")
    add("d", key="k2")
    assert lists["mix"] == ["a", "b", "c", "d", "d"]


def test_second_delete_finds_nothing() -> None:
    for status in (204, 404):
        assert client.delete("/lists/mix/songs/b").status_code == status
        assert lists["mix"] == ["a", "c"]
