"""Sentences: dates, lists and numbers as people say them."""

from datetime import date

import pytest

from greenroom.readiness.words import counted, listed, number, points, stretch, within


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 11, 24), date(2026, 11, 30), "24 to 30 November"),
        (date(2026, 11, 28), date(2026, 12, 4), "28 November to 4 December"),
        (date(2026, 12, 11), date(2026, 12, 11), "11 December"),
    ],
)
def test_stretch_names_a_month_once(first: date, last: date, said: str) -> None:
    assert stretch(first, last) == said


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Dependency caching", "dependency caching"),
        ("JWT tokens", "JWT tokens"),
        ("WebSocket endpoints", "WebSocket endpoints"),
        ("Pydantic models", "Pydantic models"),
        ("OAuth2 scopes", "OAuth2 scopes"),
    ],
)
def test_title_within_a_sentence_keeps_names(title: str, said: str) -> None:
    assert within(title) == said


def test_points_are_a_range_or_less_than_one() -> None:
    found = [points(*pair) for pair in [(0.02, 0.04), (0.01, 0.01), (0.0, 0.004), (0.0, 0.09)]]
    assert found == ["2 to 4 points", "1 point", "less than a point", "at most 9 points"]


def test_lists_and_counts() -> None:
    assert [listed(["a"]), listed(["a", "b", "c"])] == ["a", "a, b and c"]
    assert [counted(1, "card"), counted(1400, "card")] == ["1 card", "1,400 cards"]
    assert [number(3), number(14)] == ["three", "14"]
