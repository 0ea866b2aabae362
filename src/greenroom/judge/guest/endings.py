"""Makes the end of a child process readable beside a channel, on any Unix."""

import os
import resource
import select
import signal
import socket
import sys
from typing import Any

# ru_maxrss is in kilobytes, but in bytes on macOS.
_PEAK_UNIT = 1 if sys.platform == "darwin" else 1024


class ChildEndings:
    """A file that turns readable when a child ends. One a process, made in its main thread."""

    def __init__(self) -> None:
        self._read, self._write = os.pipe()
        os.set_blocking(self._read, False)
        os.set_blocking(self._write, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)

    def wait(self, channel: socket.socket) -> bool:
        """Wait until a child ended or the channel has a message; True for a message.

        The caller then asks for every child that may have ended, without blocking.
        """
        readable, _, _ = select.select([channel.fileno(), self._read], [], [])
        self._drain()
        return channel.fileno() in readable

    def _drain(self) -> None:
        try:
            while os.read(self._read, 512):
                pass
        except BlockingIOError:
            pass


def reset_signals() -> None:
    """Undo in a child what its parent set up for its own children."""
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)


def told_of_end(status: int, usage: resource.struct_rusage) -> dict[str, Any]:
    """Give what the host is told of a child that was waited for: seconds, and bytes at its peak."""
    return {
        "ended": os.waitstatus_to_exitcode(status),
        "cpu_s": usage.ru_utime + usage.ru_stime,
        "peak": usage.ru_maxrss * _PEAK_UNIT,
    }
