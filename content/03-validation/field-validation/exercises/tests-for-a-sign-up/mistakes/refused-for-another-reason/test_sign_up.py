from fastapi.testclient import TestClient
from main import app

client = TestClient(app)


def test_good_sign_up_is_taken() -> None:
    body = {"name": "Ana", "code": "AB1234", "seats": 2, "notes": ["vegetarian"]}
    answer = client.post("/sign-ups", json=body)
    assert answer.status_code == 201
    assert answer.json() == body


def test_bad_values_are_refused() -> None:
    for body in (
        {"name": "   "},
        {"code": "xAB1234"},
        {"code": "AB12345"},
        {"seats": 0},
        {"seats": 7},
        {"notes": ["x" * 81]},
    ):
        assert client.post("/sign-ups", json=body).status_code == 422
