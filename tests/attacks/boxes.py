"""A pool whose files, processes and open files can be counted, and what a box is asked."""

import asyncio
import contextlib
import json
import os
from collections.abc import Callable
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from greenroom.judge.host.box import Box
from greenroom.judge.host.job import Job
from greenroom.judge.host.pool import Pool
from greenroom.judge.limits import Limits

NORMAL_APP = """
from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}
"""
_ANSWER_S = 3.0
_SETTLE_S = 5.0
_PERIOD_S = 0.02
_STILL = 15
_MOST_BYTES = 1 << 20


async def until(condition: Callable[[], bool], seconds: float = 5.0) -> None:
    """Wait until a condition holds; raises TimeoutError."""
    for _ in range(int(seconds / _PERIOD_S)):
        if condition():
            return
        await asyncio.sleep(_PERIOD_S)
    raise TimeoutError("the condition never held")


async def ask(box: Box, path: str) -> tuple[int, bytes]:
    """Send one GET and give status and body; raises ConnectionError or TimeoutError."""
    async with asyncio.timeout(_ANSWER_S):
        reader, writer = await box.connect()
        with contextlib.closing(writer):
            request = f"GET {path} HTTP/1.1\r\nHost: app\r\nConnection: close\r\n\r\n"
            writer.write(request.encode())
            head, _, body = (await reader.read(_MOST_BYTES)).partition(b"\r\n\r\n")
            while len(body) < _MOST_BYTES and (more := await reader.read(_MOST_BYTES)):
                body += more
    if not head.startswith(b"HTTP/1.1 "):
        raise ConnectionResetError("no HTTP answer")
    return int(head.split()[1]), body


async def is_right(box: Box) -> bool:
    """Whether the app does what the plain items exercise asks for."""
    try:
        answer = await ask(box, "/items/7")
        refusal, _ = await ask(box, "/items/text")
    except (OSError, TimeoutError, ValueError):
        return False
    return answer == (200, b'{"i":7}') and refusal == 422


async def results_of(box: Box) -> dict[str, Any] | None:
    """What an attack's app tells of its attempts; None when it does not answer."""
    try:
        status, body = await ask(box, "/r")
        return dict(json.loads(body)) if status == 200 else None
    except (OSError, TimeoutError, ValueError):
        return None


async def serve_normal(pool: Pool) -> bool:
    """Whether a normal app starts and is right."""
    async with pool.open(Job("app", {"main.py": NORMAL_APP}, Limits())) as box:
        return await box.started() and await is_right(box)


@dataclass(frozen=True, slots=True)
class Traces:
    """What may not be left behind: counts of processes and open files, mounts, files."""

    processes: int
    open_files: int
    mounts: int
    files: int

    def is_within(self, other: "Traces") -> bool:
        """Whether there is nothing more than in another count."""
        return all(
            mine <= theirs for mine, theirs in zip(astuple(self), astuple(other), strict=True)
        )


def count_traces(room: Path) -> Traces:
    """Count them now."""
    return Traces(
        processes=len(descendants(os.getpid())),
        open_files=len(os.listdir("/proc/self/fd")),
        mounts=len(Path("/proc/self/mounts").read_text().splitlines()),
        files=sum(len(files) + len(folders) for _, folders, files in os.walk(room)),
    )


async def traces_at_rest(room: Path) -> Traces:
    """Give the counts once they have stood still for a while."""
    last, since = count_traces(room), 0
    while since < _STILL:
        await asyncio.sleep(_PERIOD_S)
        found = count_traces(room)
        since = since + 1 if found == last else 0
        last = found
    return last


async def traces_settle(room: Path, wanted: Traces) -> Traces:
    """Give the counts as soon as nothing is above the wanted ones, else the last ones."""
    deadline = asyncio.get_running_loop().time() + _SETTLE_S
    while not (found := count_traces(room)).is_within(wanted):
        if asyncio.get_running_loop().time() > deadline:
            break
        await asyncio.sleep(_PERIOD_S)
    return found


def descendants(root: int) -> set[int]:
    """Give the numbers of all processes that a process started, and that those started."""
    parents: dict[int, int] = {}
    for entry in os.listdir("/proc"):
        if entry.isdecimal():
            with contextlib.suppress(OSError):
                fields = Path("/proc", entry, "stat").read_text().rpartition(")")[2].split()
                parents[int(entry)] = int(fields[1])
    found: set[int] = set()
    level = {root}
    while level:
        level = {pid for pid, parent in parents.items() if parent in level} - found
        found |= level
    return found
