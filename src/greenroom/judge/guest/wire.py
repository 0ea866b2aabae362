"""Messages between host and guest: one JSON object a packet, open files beside it."""

import json
import socket
import sys
from typing import Any

# macOS has no SOCK_SEQPACKET for Unix sockets; datagrams keep the edges of messages too.
KIND = socket.SOCK_SEQPACKET if sys.platform == "linux" else socket.SOCK_DGRAM
MAX_MESSAGE = 64 * 1024
MAX_FILES = 8


def pair() -> tuple[socket.socket, socket.socket]:
    """Make the two ends of a channel."""
    return socket.socketpair(socket.AF_UNIX, KIND)


def send(channel: socket.socket, message: dict[str, Any], files: list[int] | None = None) -> None:
    """Send one message; raises OSError when the other end is gone or its queue is full."""
    payload = json.dumps(message, separators=(",", ":")).encode()
    if files:
        socket.send_fds(channel, [payload], files)
    else:
        channel.send(payload)


def receive(channel: socket.socket) -> tuple[dict[str, Any], list[int]]:
    """Read one message and its files; raises EOFError when the other end is gone."""
    payload, files, _flags, _address = socket.recv_fds(channel, MAX_MESSAGE, MAX_FILES)
    if not payload:
        raise EOFError("the other end closed the channel")
    message: dict[str, Any] = json.loads(payload)
    return message, files
