from fastapi.testclient import TestClient
from main import app

client = TestClient(app)
ANA = {"Authorization": "Bearer ana-token"}


def test_no_token_is_refused() -> None:
    assert client.get("/notes").status_code in (401, 403)


def test_good_token_is_let_in() -> None:
    assert client.get("/notes", headers=ANA).status_code == 200
