"""`greenroom judge status`: a table for people, and exit codes that a script can use."""

import subprocess
import sys
from pathlib import Path

from tools.serving import environment, serving


def status(data: Path, *options: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "greenroom.cli", "judge", "status", *options],
        env=environment(data, **settings),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_status_tells_of_a_running_server(tmp_path: Path) -> None:
    with serving(tmp_path / "data", prove_at_start="false") as served:
        served.wait_until_warm()
        done = status(tmp_path, url=served.address)
    assert done.returncode == 0, done.stderr
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert "state ready" in lines
    assert any(line.startswith("running 0 of ") for line in lines)
    assert "typing 0" in lines
    assert "Last verdicts: none since the start" in lines


def test_nobody_there_is_one_line(tmp_path: Path) -> None:
    done = status(tmp_path, "--url", "http://127.0.0.1:1")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("greenroom: No Greenroom answers at http://127.0.0.1:1: start it")
    assert done.stderr.count("\n") == 1
