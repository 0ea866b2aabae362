from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from main import app, keys, lists

client = TestClient(app)


@pytest.fixture(autouse=True)
def nothing_stored() -> Iterator[None]:
    yield
    lists.clear()
    keys.clear()


def test_list_is_stored_read_and_changed() -> None:
    assert client.put("/lists/mix", json=["a", "b"]).status_code == 201
    assert client.get("/lists/mix").json() == ["a", "b"]
    assert client.post("/lists/mix/songs", json={"song": "c"}).status_code == 201
    assert client.delete("/lists/mix/songs/a").status_code == 204
    assert client.get("/lists/mix").json() == ["b", "c"]
