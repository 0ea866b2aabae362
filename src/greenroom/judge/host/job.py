"""What is asked of a box, and what is known of it when it has ended."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from greenroom.judge.limits import Limits

LimitName: TypeAlias = Literal["memory", "output", "processes", "disk"]


@dataclass(frozen=True, slots=True)
class Job:
    """A submission to run: an app to serve, or a script or tests to run to their end."""

    kind: Literal["app", "script", "tests"]
    files: Mapping[str, str]
    limits: Limits
    main: str = "main.py"
    until_failure: bool = False  # tests: the first that fails says enough
    restarts: bool = False  # `Box.restart` will be called: somebody has to stay in the box


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a box ended, told by the host and by the process that waited for it.

    `exit_code` is None when the host ended it or a signal did; `signal` is None when the host did.
    """

    exit_code: int | None
    signal: int | None
    limit: LimitName | None
    output: str
    cpu_s: float
    wall_s: float
    peak_memory_bytes: int
