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
        ("name", "   "),
        ("code", "xAB1234"),
        ("code", "AB12345"),
        ("seats", 0),
        ("seats", 7),
        ("notes", ["x" * 81]),
        ("notes", ["a"] * 4),
    ],
)
def test_bad_value_is_refused(field: str, value: object) -> None:
    assert client.post("/sign-ups", json=GOOD | {field: value}).status_code == 422
