import pytest
from main import Discount
from pydantic import ValidationError


def build(**changes: object) -> Discount:
    data = {"code": "SPRING", "percent": 10, "first": "2026-03-01", "last": "2026-03-31"}
    return Discount.model_validate(data | changes)


def errors_of(**changes: object) -> list[tuple[str, tuple[str, ...]]]:
    with pytest.raises(ValidationError) as caught:
        build(**changes)
    return [(error["type"], error["loc"]) for error in caught.value.errors()]


@pytest.mark.parametrize("code", ["SPRING", " spring ", "Spring\t"])
def test_code_is_kept_tidied(code: str) -> None:
    assert build(code=code).code == "SPRING"


@pytest.mark.parametrize("code", ["AB", "ABCDEFGHI", "AB1", "", None, 5])
def test_what_is_no_code_is_refused(code: object) -> None:
    assert [place for _, place in errors_of(code=code)] == [("code",)]


@pytest.mark.parametrize("value", [0, 90])
def test_percent_alone(value: int) -> None:
    assert build(percent=value, amount=None).percent == value


def test_amount_of_zero_alone() -> None:
    assert build(percent=None, amount=0).amount == 0


@pytest.mark.parametrize(
    ("percent", "amount"), [(10, 500), (0, 0), (10, 0), (0, 500), (None, None)]
)
def test_both_or_none_is_refused(percent: int | None, amount: int | None) -> None:
    assert errors_of(percent=percent, amount=amount) == [("one_value", ())]


def test_a_single_day() -> None:
    discount = build(first="2026-03-01", last="2026-03-02")
    assert discount.first < discount.last


def test_it_does_not_end_before_it_begins() -> None:
    assert errors_of(first="2026-03-02", last="2026-03-01") == [("ends_early", ("last",))]


def test_a_wrong_first_day_is_told() -> None:
    assert [place for _, place in errors_of(first="soon")] == [("first",)]
