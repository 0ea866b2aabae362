"""The files that a box gets from the host: listener, readiness, status, submission."""

import fcntl
import json
import os
import socket
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from greenroom.judge.guest import status

_BACKLOG = 128
# What fcntl(2) calls sealing: nobody may write, grow, shrink or unseal the file.
_SEALS = (
    fcntl.F_SEAL_SEAL | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW if sys.platform == "linux" else 0
)


@dataclass(slots=True)
class Endpoint:
    """The host's half: where to connect, and what to wait for and read."""

    address: Path
    listener: socket.socket
    ready: int
    tell_ready: int
    status: int

    @classmethod
    def open(cls, address: Path) -> "Endpoint":
        """Listen on a path that only the host can see."""
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        listener.bind(str(address))
        listener.listen(_BACKLOG)
        if sys.platform == "linux":
            # Not a pipe, so that a submission finds no channel that looks like one.
            ready = tell_ready = os.eventfd(0, os.EFD_CLOEXEC | os.EFD_NONBLOCK)
        else:
            ready, tell_ready = os.pipe()
        shared = memory_file(bytes(status.SIZE), writable=True)
        return cls(address, listener, ready, tell_ready, shared)

    def guest_files(self) -> list[int]:
        """The files for the guest, in the order that its runner takes them."""
        return [self.listener.fileno(), self.tell_ready, self.status]

    def hand_over(self) -> None:
        """Close what only the guest may hold: a listener of a dead guest must refuse."""
        self.listener.close()
        if self.tell_ready != self.ready:
            os.close(self.tell_ready)

    def close(self) -> None:
        """Forget it all; the guest's own files end with the guest."""
        self.listener.close()
        os.close(self.ready)
        os.close(self.status)
        self.address.unlink(missing_ok=True)


def memory_file(content: bytes, *, writable: bool = False) -> int:
    """Make a file without a name that can be handed on; sealed where the kernel can."""
    if sys.platform != "linux":
        with tempfile.TemporaryFile() as file:
            file.write(content)
            file.flush()
            return os.dup(file.fileno())
    handle = os.memfd_create("greenroom", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    os.write(handle, content)
    fcntl.fcntl(handle, fcntl.F_ADD_SEALS, _SEALS | (0 if writable else fcntl.F_SEAL_WRITE))
    return handle


def submission_file(files: Mapping[str, str]) -> int:
    """Make the sealed file that holds a submission."""
    return memory_file(json.dumps(dict(files)).encode())
