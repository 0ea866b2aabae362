# ATTACK: tests_with_large_words
# KIND: tests
# MUST: what failures say is bounded

import os

import pytest


def test_right():
    assert True


@pytest.mark.parametrize("number", range(20))
def test_large(number):
    raise ValueError("\x1b[2J\0\ud800" * 100_000)
