# ATTACK: conftest_asks_for_plugins
# KIND: tests-conftest
# MUST: plugins that start processes start none

import os

import pytest


pytest_plugins = ["pytester"]


def pytest_sessionstart(session):
    try:
        os.fork() or os._exit(0)
    except OSError:
        pass


@pytest.fixture(autouse=True)
def run_another(pytester):
    pytester.makepyfile("def test_inner(): assert 0")
    try:
        pytester.runpytest_subprocess(timeout=1)
    except OSError:
        pass
