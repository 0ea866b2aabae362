# ATTACK: conftest_runs_nothing
# KIND: tests-conftest
# MUST: a run that pytest was talked out of has no tests

import os

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session):
    return True


def pytest_collection_modifyitems(items):
    items.clear()
