# ATTACK: tests_that_sleep
# KIND: tests
# MUST: a test that sleeps, deaf to signals, is over its time

import signal
import time

import pytest


def test_right():
    assert True


def test_sleep():
    for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
        signal.signal(number, signal.SIG_IGN)
    while True:
        time.sleep(3600)
