from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from main import Note, app, notes

client = TestClient(app)
ANA, BEN, ROOT, STRANGER = (
    {"Authorization": f"Bearer {token}"}
    for token in ("ana-token", "ben-token", "root-token", "made-up")
)
PRIVATE = [("GET", "/notes"), ("GET", "/notes/1"), ("DELETE", "/notes/1"), ("GET", "/export")]


@pytest.fixture(autouse=True)
def note_of_ana() -> Iterator[None]:
    notes[1] = Note(owner="ana", text="milk")
    yield
    notes.clear()


@pytest.mark.parametrize(("method", "path"), PRIVATE)
def test_no_token_is_401_with_a_challenge(method: str, path: str) -> None:
    answer = client.request(method, path)
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize(("method", "path"), PRIVATE)
def test_unknown_token_is_401(method: str, path: str) -> None:
    assert client.request(method, path, headers=STRANGER).status_code == 401


def test_owner_reads_the_note() -> None:
    assert client.get("/notes/1", headers=ANA).json() == {"owner": "ana", "text": "milk"}
    assert len(client.get("/notes", headers=ANA).json()) == 1


def test_note_of_somebody_else_is_404() -> None:
    assert client.get("/notes", headers=BEN).json() == []


def test_only_an_admin_deletes() -> None:
    assert client.delete("/notes/1", headers=ANA).status_code == 403
    assert 1 in notes
    assert client.delete("/notes/1", headers=ROOT).status_code == 204
    assert notes == {}


def test_only_an_admin_exports() -> None:
    assert client.get("/export", headers=ANA).status_code == 403
    assert len(client.get("/export", headers=ROOT).json()) == 1
