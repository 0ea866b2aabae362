# ATTACK: tests_tell_without_end
# KIND: tests
# MUST: an endless word to the host is read up to its limit

import os
import socket
import sys

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
    channel.sendall(b"[" * 65_536)
