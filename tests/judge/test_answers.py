"""What a check may require of an answer, and which part a failure names."""

from typing import Any

import pytest

from greenroom.judge import Answer, UnreadableJSON, json_equal, parse_json
from greenroom.judge.host.answers import CheckFailed
from greenroom.judge.host.request import Request

REQUEST = Request("POST", "/notes?x=1", (("Host", "x"), ("Authorization", "Bearer t")), b'{"a":1}')


def answer(body: bytes = b'{"id": 71}', status: int = 200) -> Answer:
    headers = (("content-type", "application/json"), ("X-One", "1"), ("x-two", "a"), ("x-two", "b"))
    return Answer(REQUEST, status, headers, body)


def failure(body: bytes = b'{"id": 71}', **required: Any) -> CheckFailed:
    with pytest.raises(CheckFailed) as failed:
        answer(body).must_have(**required)
    return failed.value


def test_all_that_holds_passes() -> None:
    answer().must_have(
        status=200,
        json={"id": 71.0},
        headers={"CONTENT-TYPE": "application/json", "x-one": "1", "X-Two": "b"},
        needed="an id",
        holds=lambda body: body["id"] == 71,
    )
    answer().must_have(headers={"x-two": "a, b"})
    answer(b"null").must_have(json=None)


def test_wrong_status_names_its_part() -> None:
    failed = failure(status=404, json={"id": 1}, headers={"x-one": "2"})
    assert (failed.part, failed.needed, failed.got) == ("status", "404", '200 {"id": 71}')
    assert failed.sent == 'POST /notes?x=1\nAuthorization: Bearer t\n{"a":1}'


def test_wrong_header_names_its_part() -> None:
    failed = failure(status=200, headers={"X-One": "2"}, json={"id": 1})
    assert (failed.part, failed.needed, failed.got) == ("headers", "X-One: 2", "200, X-One: 1")
    assert failure(headers={"Location": "/"}).got == "200, no Location"


@pytest.mark.parametrize("expected", [{"id": 72}, {"id": True}, [], None, {"id": 71, "x": 1}])
def test_wrong_json_names_its_part(expected: object) -> None:
    assert failure(json=expected).part == "body"


def test_broken_json_names_the_body() -> None:
    failed = failure(b"<html>", json={"id": 71})
    assert failed.part == "body"
    assert "200 <html>" in failed.got
    assert "The body is not JSON" in failed.got
    assert failure(b"<html>", holds=lambda body: body).part == "body"


def test_what_does_not_hold_is_needed() -> None:
    failed = failure(needed="no id", holds=lambda body: "id" not in body)
    assert (failed.part, failed.needed) == ("needed", "no id")


def test_error_in_holds_is_unreadable() -> None:
    failed = failure(needed="a name", holds=lambda body: body["name"] == "x")
    assert (failed.part, failed.needed) == ("unreadable", "a name")
    assert "The answer could not be read: KeyError: 'name'" in failed.got


def test_shown_text_is_bounded_and_clean() -> None:
    failed = failure(b"\0\xff\xed\xa0\x80" + b"A" * 100_000, status=404)
    assert len(failed.got) < 1_600
    assert "\0" not in failed.got
    failed.got.encode()


@pytest.mark.parametrize(
    ("left", "right", "equal"),
    [
        (1, 1.0, True),
        (1, True, False),
        (0, False, False),
        (True, True, True),
        ([1, 2], [2, 1], False),
        ([1, 2], (1, 2), True),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, True),
        ({"a": 1}, {"a": 1, "b": None}, False),
        ({"a": [True]}, {"a": [1]}, False),
        (None, False, False),
        ("1", 1, False),
        ([], {}, False),
    ],
)
def test_json_equality_is_exact(left: object, right: object, equal: bool) -> None:
    assert json_equal(left, right) is equal
    assert json_equal(right, left) is equal


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 500_000 + b"]" * 500_000,
        b"[" * 500_000,
        b'{"a":' * 65 + b"1" + b"}" * 65,
        b'{"i": ' + b"9" * 1_000_000 + b"}",
        b"9" * 1_000,
        b"NaN",
        b"[-Infinity]",
        b"\xff",
        b"\xef\xbb\xbf{}",
        b"",
        b'"' + b"\\" * 500_001,
        b"{",
    ],
)
@pytest.mark.timeout(5)
def test_unsound_json_is_unreadable(body: bytes) -> None:
    with pytest.raises(UnreadableJSON) as unreadable:
        parse_json(body)
    assert len(str(unreadable.value)) < 200


def test_sound_json_is_read() -> None:
    assert parse_json(b'["[[[[", {"a": "\\"["}]' + b" " * 10) == ["[[[[", {"a": '"['}]
    many = b"[" + b",".join([b"[]"] * 1_000) + b"]"
    assert len(parse_json(many)) == 1_000
    assert parse_json(b'{"f": 1e999999}') == {"f": float("inf")}
