"""The first tests that pytest runs in the zygote, so that a learner's are not the first."""

import pytest


@pytest.fixture
def number() -> int:
    return 1


def test_passes(number: int) -> None:
    assert number == 1  # noqa: S101 a test


def test_fails(number: int) -> None:
    assert number == 2  # noqa: S101 a test
