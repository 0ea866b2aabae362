"""What the judge's processes hold in memory, read from /proc when somebody asks."""

import contextlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

_KIB = 1024


@dataclass(frozen=True, slots=True)
class MemoryUse:
    """In bytes; None where this user or this system may not look, or there is nothing to look at.

    What a child shares with its zygote is the zygote's: a child counts with its own pages alone.
    """

    total: int | None
    zygote: int | None
    ready_child: int | None
    running: int | None


@dataclass(frozen=True, slots=True)
class Processes:
    """Host numbers of the process that was started as a zygote, and of its children."""

    zygote: int
    ready: Collection[int]
    running: Collection[int]


def measure(processes: Processes) -> MemoryUse:
    """Blocks for some milliseconds; call it in a thread."""
    family = [processes.zygote, *_descendants(processes.zygote)]
    children = {*processes.ready, *processes.running}
    # The sandbox's own program stands between us and the zygote, which is the largest by far.
    rest = [_rollup(process).get("Rss", 0) for process in family if process not in children]
    shares = [_rollup(process).get("Pss", 0) for process in family]
    return MemoryUse(
        total=sum(shares) or None,
        zygote=max(rest, default=0) or None,
        ready_child=_mean_own(processes.ready),
        running=_mean_own(processes.running),
    )


def _mean_own(processes: Iterable[int]) -> int | None:
    found = [_rollup(process) for process in processes]
    own = [each["Private_Clean"] + each["Private_Dirty"] for each in found if each]
    return sum(own) // len(own) if own else None


def _rollup(process: int) -> dict[str, int]:
    """Bytes by name, summed over a process's maps; empty where it cannot be read."""
    with contextlib.suppress(OSError, ValueError):
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()[1:]
        fields = (line.split() for line in lines)
        return {name.rstrip(":"): int(size) * _KIB for name, size, *_ in fields}
    return {}


def _descendants(process: int) -> list[int]:
    found: list[int] = []
    waiting = [process]
    while waiting:
        with contextlib.suppress(OSError, ValueError):
            for tasks in Path(f"/proc/{waiting.pop()}/task").iterdir():
                for child in (tasks / "children").read_text().split():
                    found.append(int(child))
                    waiting.append(int(child))
    return found
