# ATTACK: tests_tell_slowly
# KIND: tests
# MUST: a word to the host that never ends is over its time

import os
import socket
import sys
import time

import pytest


def test_right():
    assert True


def connection():
    for handle in range(3, 64):
        try:
            listener = socket.socket(fileno=os.dup(handle))
            if listener.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
                return listener.accept()[0]
        except OSError:
            continue
    sys.exit("no listener")


channel = connection()
while True:
    channel.sendall(b" ")
    time.sleep(0.01)
