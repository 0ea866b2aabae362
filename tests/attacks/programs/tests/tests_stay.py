# ATTACK: tests_stay
# KIND: tests
# MUST: threads and exit handlers of tests hold nobody up

import atexit
import threading
import time

import pytest


def test_right():
    assert True


def stay():
    while True:
        time.sleep(0.01)


atexit.register(stay)
for _ in range(20):
    threading.Thread(target=stay).start()
