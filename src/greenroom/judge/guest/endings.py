"""Makes the end of a child process readable beside a channel, on any Unix."""

import os
import signal


class ChildEndings:
    """A file that turns readable when a child ends. One a process, made in its main thread."""

    def __init__(self) -> None:
        self._read, self._write = os.pipe()
        os.set_blocking(self._read, False)
        os.set_blocking(self._write, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)

    def fileno(self) -> int:
        """The file to wait for."""
        return self._read

    def drain(self) -> None:
        """Forget the endings so far; the caller then waits for every child without blocking."""
        try:
            while os.read(self._read, 512):
                pass
        except BlockingIOError:
            pass


def reset_signals() -> None:
    """Undo in a child what its parent set up for its own children."""
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
