# ATTACK: tests_shut_listener
# KIND: tests
# MUST: who shuts the channel to the host has told nothing

import os
import socket
import sys

import pytest


def test_right():
    assert True


for handle in range(3, 64):
    try:
        socket.socket(fileno=os.dup(handle)).shutdown(socket.SHUT_RDWR)
        os.close(handle)
    except OSError:
        continue
