# ATTACK: conftest_odd_counter
# KIND: tests-conftest
# MUST: a counting plugin that lies in odd words does not stop the host

import os

import pytest


class Odd(dict):
    def __missing__(self, name):
        return {name: [float("nan"), 10**4000, "\ud800"]}


def pytest_configure(config):
    for plugin in config.pluginmanager.get_plugins():
        if type(plugin).__name__ == "_Plugin":
            plugin.told = lambda: b'{"passed": 1e999, "failed": NaN, "over": "yes", "failures": 7}'
