import pytest
from fastapi.testclient import TestClient
from main import app

client = TestClient(app)


def test_good_sign_up_is_taken() -> None:
    body = {"name": "Ana", "code": "AB1234", "seats": 2, "notes": ["vegetarian"]}
    answer = client.post("/sign-ups", json=body)
    assert answer.status_code == 201
    assert answer.json() == body


GOOD = {"name": "Ana", "code": "AB1234", "seats": 2, "notes": []}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("seats", 1),
        ("seats", 6),
    ],
)
def test_good_value_is_taken(field: str, value: object) -> None:
    assert client.post("/sign-ups", json=GOOD | {field: value}).status_code == 201


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "A"),
        ("code", "xAB1234"),
        ("seats", 7),
        ("notes", ["x" * 81]),
    ],
)
def test_bad_value_is_refused(field: str, value: object) -> None:
    assert client.post("/sign-ups", json=GOOD | {field: value}).status_code == 422
