"""What a process has used up to now, as the kernel tells it."""

import sys
import time
from dataclasses import dataclass

_KIB = 1024
# linux/posix-timers.h: the clock of a whole process's time on processors.
_CPU_CLOCK = 2


@dataclass(frozen=True, slots=True)
class Usage:
    """Processor time of all its threads, and the most memory it has held at once."""

    cpu_s: float
    peak_bytes: int


def processor_time(process: int) -> float:
    """In seconds, 0.0 where this system does not say; raises OSError when the process is gone."""
    if sys.platform != "linux" or not process:
        return 0.0
    return time.clock_gettime((~process << 3) | _CPU_CLOCK)


def use_of(process: int) -> Usage | None:
    """None where this system does not say, or the process is gone."""
    if sys.platform != "linux" or not process:
        return None
    try:
        cpu_s = processor_time(process)
        with open(f"/proc/{process}/status", "rb") as file:
            # The first line has a name that the process may choose, without the end of a line.
            _, found, rest = file.read().partition(b"\nVmHWM:")
    except OSError:
        return None
    return Usage(cpu_s, int(rest.split(None, 1)[0]) * _KIB) if found else None
