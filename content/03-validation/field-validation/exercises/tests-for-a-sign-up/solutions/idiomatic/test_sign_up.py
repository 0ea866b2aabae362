import pytest
from fastapi.testclient import TestClient
from main import app

client = TestClient(app)
GOOD = {"name": "Ana", "code": "AB1234", "seats": 2, "notes": ["vegetarian"]}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "Al"),
        ("name", "x" * 30),
        ("code", "ZZ0000"),
        ("seats", 1),
        ("seats", 6),
        ("notes", []),
        ("notes", ["x" * 80] * 3),
    ],
)
def test_good_value_is_taken(field: str, value: object) -> None:
    body = GOOD | {field: value}
    answer = client.post("/sign-ups", json=body)
    assert (answer.status_code, answer.json()) == (201, body)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "A"),
        ("name", "   "),
        ("name", "x" * 31),
        ("code", "ab1234"),
        ("code", "xAB1234"),
        ("code", "AB12345"),
        ("seats", 0),
        ("seats", 7),
        ("seats", 1.5),
        ("notes", ["x" * 81]),
        ("notes", ["a", "b", "c", "d"]),
    ],
)
def test_bad_value_is_refused(field: str, value: object) -> None:
    assert client.post("/sign-ups", json=GOOD | {field: value}).status_code == 422


def test_blanks_around_a_name_are_removed() -> None:
    answer = client.post("/sign-ups", json=GOOD | {"name": "  Ana "})
    assert answer.json()["name"] == "Ana"
