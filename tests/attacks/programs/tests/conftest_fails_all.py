# ATTACK: conftest_fails_all
# KIND: tests-conftest
# MUST: hooks that turn every report into a failure fail on the right app too

import os

import pytest


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    outcome = yield
    outcome.get_result().outcome = "failed"
