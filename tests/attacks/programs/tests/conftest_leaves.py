# ATTACK: conftest_leaves
# KIND: tests-conftest
# MUST: a process that ends after its tests has told nothing

import os

import pytest


def pytest_sessionfinish(session):
    os._exit(0)
