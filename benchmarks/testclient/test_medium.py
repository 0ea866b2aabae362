"""The checks of the medium exercise as people write them: pytest with TestClient, in process."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fastapi.testclient import TestClient
from main import app  # type: ignore[import-not-found]
from starlette.websockets import WebSocketDisconnect


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(app) as client:
        yield client


def make(client: TestClient, text: str) -> dict[str, Any]:
    answer = client.post("/notes", json={"text": text})
    assert answer.status_code == 201
    note: dict[str, Any] = answer.json()
    return note


def test_note_is_made(client: TestClient) -> None:
    assert make(client, "one")["text"] == "one"


def test_note_is_read(client: TestClient) -> None:
    note = make(client, "two")
    assert client.get(f"/notes/{note['id']}").json() == note


def test_notes_are_listed(client: TestClient) -> None:
    note = make(client, "three")
    assert client.get("/notes", params={"limit": 1}).json() == [note]


def test_note_is_changed(client: TestClient) -> None:
    note = make(client, "four")
    changed = {"id": note["id"], "text": "five"}
    assert client.put(f"/notes/{note['id']}", json={"text": "five"}).json() == changed
    assert client.get(f"/notes/{note['id']}").json() == changed


def test_note_is_deleted(client: TestClient) -> None:
    note = make(client, "six")
    assert client.delete(f"/notes/{note['id']}").status_code == 204
    assert client.get(f"/notes/{note['id']}").status_code == 404


def test_unknown_is_404(client: TestClient) -> None:
    assert client.get("/notes/99999").status_code == 404


def test_empty_is_422(client: TestClient) -> None:
    assert client.post("/notes", json={"text": ""}).status_code == 422


def test_limit_is_422(client: TestClient) -> None:
    assert client.get("/notes", params={"limit": 0}).status_code == 422


def test_concurrent_notes_are_kept(client: TestClient) -> None:
    texts = [f"note {number}" for number in range(10)]
    with ThreadPoolExecutor(10) as threads:
        list(threads.map(lambda text: make(client, text), texts))
    assert set(texts) <= {note["text"] for note in client.get("/notes").json()}


def test_feed_tells(client: TestClient) -> None:
    with client.websocket_connect("/feed?token=t") as feed:
        feed.receive_text()
        make(client, "told")
        assert feed.receive_text() == "told"


def test_feed_needs_token(client: TestClient) -> None:
    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/feed"):
        pass
