# ATTACK: tests_without_end
# KIND: tests
# MUST: tests that go on for ever are over their time

import itertools

import pytest


def test_right():
    assert True


@pytest.mark.parametrize("number", itertools.count())
def test_number(number):
    assert number >= 0
