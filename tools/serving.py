"""A Greenroom in a process of its own, for tests, screenshots and benchmarks."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2

COMMAND = [sys.executable, "-m", "greenroom.cli", "serve"]
MOVED = [sys.executable, str(Path(__file__).with_name("moved_clock.py"))]
WARM_WITHIN_S = 30


@dataclass
class Served:
    """Where it listens and the process that can be ended."""

    address: str
    process: subprocess.Popen[str]
    log: Path

    def log_tail(self) -> str:
        """The last lines of its log."""
        return "\n".join(self.log.read_text().splitlines()[-20:])

    def wait_until_warm(self) -> None:
        """Returns when a grade would start at once."""
        for _ in range(WARM_WITHIN_S * 10):
            if httpx2.get(f"{self.address}/health/ready").json()["judge"] != "warming":
                return
            time.sleep(0.1)
        raise TimeoutError(f"the judge was not warm within {WARM_WITHIN_S} s")


def environment(data: Path, **settings: str) -> dict[str, str]:
    """This process's environment with no setting of Greenroom but these."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GREENROOM_") or name == "GREENROOM_REQUIRE_WALL"
    }
    given = {"data": str(data), "port": "0", **settings}
    return kept | {f"GREENROOM_{name.upper()}": value for name, value in given.items()}


@contextmanager
def serving(data: Path, *, clock: Path | None = None, **settings: str) -> Iterator[Served]:
    """Serves on loopback (a free port unless one is named) and kills what still runs at the end.

    `clock` is a file that says by how many days the server's clock is off. `settings` are
    Greenroom's, in lower case and without the prefix.
    """
    log = data.with_suffix(".log")
    with (
        log.open("a") as errors,
        subprocess.Popen(
            COMMAND if clock is None else [*MOVED, str(clock), "serve"],
            env=environment(data, **settings),
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        ) as process,
    ):
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            ready = re.fullmatch(r"Greenroom is ready at (http://\S+)\n", line)
            if not ready:
                raise RuntimeError(f"Greenroom did not start:\n{log.read_text()}")
            yield Served(ready[1], process, log)
        finally:
            process.terminate()
            try:
                process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                process.kill()
