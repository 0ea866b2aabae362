"""Output as it comes: whole when asked for, and never a burden to the host's loop."""

import asyncio
import os
import time

import pytest

from greenroom.judge.host.output import Output


async def test_single_bytes_are_read_in_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[int] = []
    real_read = os.read

    def read(handle: int, most: int) -> bytes:
        reads.append(handle)
        return real_read(handle, most)

    monkeypatch.setattr(os, "read", read)
    collected = Output(1 << 16, lambda: None)
    sink = collected.open()
    began = time.monotonic()
    for _ in range(1000):
        os.write(sink, b".")
        await asyncio.sleep(0)
    steps = (time.monotonic() - began) / 0.005 + 1
    assert len(reads) <= steps * 4
    # What is in the pipe when somebody asks is told, step or not.
    assert collected.text() == ("." * 1000, 1000)
    os.close(sink)
    collected.close()
