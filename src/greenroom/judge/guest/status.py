"""What a guest tells of itself in a small shared file: requests in flight, and times of its start.

The host reads it with pread, so that no guest can make it fault; every value is only a claim.
"""

import os
import struct
import time

SIZE = 40
_IN_FLIGHT = 0
_STAGES = {"received": 8, "files": 16, "import": 24, "ready": 32}


class Status:
    """The guest's own pen."""

    def __init__(self, handle: int) -> None:
        self._handle = handle
        self._in_flight = 0

    def mark(self, stage: str) -> None:
        """Note the time of a stage on the machine's monotonic clock."""
        self._write(struct.pack("=d", time.monotonic()), _STAGES[stage])

    def begin(self) -> None:
        """Count a request in."""
        self._in_flight += 1
        self._write(struct.pack("=q", self._in_flight), _IN_FLIGHT)

    def end(self) -> None:
        """Count a request out."""
        self._in_flight -= 1
        self._write(struct.pack("=q", self._in_flight), _IN_FLIGHT)

    def _write(self, content: bytes, offset: int) -> None:
        os.pwrite(self._handle, content, offset)


def read_in_flight(handle: int) -> int:
    """Give the claimed number of requests in flight, never below zero."""
    return max(0, int(struct.unpack("=q", os.pread(handle, 8, _IN_FLIGHT))[0]))


def read_stages(handle: int) -> dict[str, float]:
    """Give the claimed time of each stage, 0.0 where it was not reached."""
    content = os.pread(handle, SIZE, 0)
    return {
        name: float(struct.unpack_from("=d", content, offset)[0])
        for name, offset in _STAGES.items()
    }
