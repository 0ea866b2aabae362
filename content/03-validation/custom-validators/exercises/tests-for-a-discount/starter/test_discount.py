from main import Discount


def test_a_right_discount_is_built() -> None:
    discount = Discount(code="SPRING", percent=10, first="2026-03-01", last="2026-03-31")
    assert discount.percent == 10
