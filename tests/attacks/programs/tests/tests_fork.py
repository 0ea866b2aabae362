# ATTACK: tests_fork
# KIND: tests
# MUST: tests start no process

import os
import subprocess
import sys

import pytest


def test_right():
    assert True


def start():
    for attempt in (os.fork, lambda: subprocess.run([sys.executable]), lambda: os.system("true")):
        try:
            yield attempt() is not None and attempt
        except OSError:
            yield None


@pytest.mark.parametrize("started", list(start()))
def test_nothing_starts(started):
    assert started in (None, False) or getattr(started, "__name__", "") == "<lambda>"
