"""Watches what the kernel does not bound for us: memory, threads, and a folder's size."""

import asyncio
import contextlib
import ctypes
import errno
import itertools
import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from greenroom.judge.host.job import LimitName
from greenroom.judge.limits import Limits

_PERIOD_S = 0.01
_FOLDER_PERIODS = 5
_MAX_ENTRIES = 4096
_PAGE = os.sysconf("SC_PAGE_SIZE")
# In /proc/PID/stat after the command's closing parenthesis: num_threads and rss.
_THREADS, _RESIDENT = 17, 21


async def first_over_limit(process: int, limits: Limits, folder: Path | None) -> LimitName | None:
    """Wait until the process is over a limit; None when it has ended. Cancel to stop."""
    turn = 0
    while True:
        found = _look_at(process)
        if found is None:
            return None
        if found.resident > limits.memory_bytes:
            return "memory"
        # The main thread is no thread that the submission started.
        if found.threads > limits.threads + 1:
            return "processes"
        if folder is not None and turn % _FOLDER_PERIODS == 0:
            if await asyncio.to_thread(_is_over, folder, found.entry, limits.disk_bytes):
                return "disk"
        turn += 1
        await asyncio.sleep(_PERIOD_S)


@dataclass(frozen=True, slots=True)
class _Seen:
    """Resident bytes (shared pages included), threads, and where /proc tells of one that lives."""

    resident: int
    threads: int
    entry: str


def _look_at(process: int) -> _Seen | None:
    """Give what a process uses, or None when it is gone."""
    if sys.platform == "darwin":
        return _look_on_macos(process)
    entry = f"/proc/{process}"
    found = _look_at_thread(entry)
    if found is None:
        # A process can live on without its first thread, which then tells of nothing.
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            others = (
                _look_at_thread(f"{entry}/task/{each}") for each in os.listdir(f"{entry}/task")
            )
            found = next(filter(None, others), None)
    return found


def _look_at_thread(entry: str) -> _Seen | None:
    try:
        with open(f"{entry}/stat", "rb") as file:
            fields = file.read().rpartition(b")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return None
    if fields[0] in (b"Z", b"X"):
        return None
    return _Seen(int(fields[_RESIDENT]) * _PAGE, int(fields[_THREADS]), entry)


class _TaskInfo(ctypes.Structure):
    """macOS's struct proc_taskinfo (sys/proc_info.h)."""

    _fields_ = (
        ("virtual_size", ctypes.c_uint64),
        ("resident_size", ctypes.c_uint64),
        ("times", ctypes.c_uint64 * 4),
        ("counts", ctypes.c_int32 * 9),
        ("threads", ctypes.c_int32),
        ("running_and_priority", ctypes.c_int32 * 2),
    )


def _look_on_macos(process: int) -> _Seen | None:
    info = _TaskInfo()
    size = ctypes.sizeof(info)
    call = ctypes.CDLL("/usr/lib/libproc.dylib").proc_pidinfo
    if call(process, 4, ctypes.c_uint64(0), ctypes.byref(info), size) != size:
        return None
    return _Seen(int(info.resident_size), int(info.threads), "")


def _is_over(folder: Path, entry: str, limit: int) -> bool:
    total = 0
    sizes = itertools.chain(_sizes(folder, limit), _unnamed_sizes(entry))
    for number, size in enumerate(sizes):
        total += size
        if total > limit or number > _MAX_ENTRIES:
            return True
    return False


def _sizes(folder: Path, limit: int) -> Iterator[int]:
    """Give the size on disk of each entry; what vanishes meanwhile is passed over."""
    waiting = [str(folder)]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    yield entry.stat(follow_symlinks=False).st_blocks * 512
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
        except OSError as error:
            if error.errno == errno.ENAMETOOLONG:
                # Deeper than can be looked at: nothing honest is.
                yield limit + 1


def _unnamed_sizes(entry: str) -> Iterator[int]:
    """Give the size of each open file that has no name any more."""
    try:
        with os.scandir(f"{entry}/fd") as handles:
            for handle in handles:
                found = handle.stat()
                if stat.S_ISREG(found.st_mode) and found.st_nlink == 0:
                    yield found.st_blocks * 512
    except OSError:
        return
