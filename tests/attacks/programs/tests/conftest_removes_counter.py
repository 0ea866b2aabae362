# ATTACK: conftest_removes_counter
# KIND: tests-conftest
# MUST: without the counting plugin nothing is counted

import os

import pytest


def pytest_configure(config):
    for plugin in list(config.pluginmanager.get_plugins()):
        if type(plugin).__name__ == "_Plugin":
            config.pluginmanager.unregister(plugin)
