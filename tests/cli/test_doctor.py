"""`greenroom doctor`: the wall in force, and exit codes that a script can use."""

import subprocess
import sys
from pathlib import Path

from greenroom.judge import probe_sandboxes
from tools.serving import environment

DOCTOR = [sys.executable, "-m", "greenroom.cli", "doctor"]


def doctor(data: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        DOCTOR,
        env=environment(data, columns="200", **settings),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def front_end(folder: Path) -> str:
    (folder / "index.html").write_text("<!doctype html>")
    return str(folder)


def test_doctor_names_the_wall_in_force(tmp_path: Path) -> None:
    done = doctor(tmp_path / "data", frontend=front_end(tmp_path))
    strongest = next(status.name for status in probe_sandboxes() if status.works)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"Grading works, behind `{strongest}`." in done.stdout
    assert "in force" in done.stdout


def test_doctor_accepts_the_wall_that_was_named(tmp_path: Path) -> None:
    done = doctor(
        tmp_path / "data", frontend=front_end(tmp_path), host="192.0.2.1", sandbox="process"
    )
    assert "Grading works, behind `process`." in done.stdout


def test_doctor_fails_without_a_front_end(tmp_path: Path) -> None:
    done = doctor(tmp_path / "data", frontend=str(tmp_path / "nothing"))
    assert done.returncode == 1
    assert "make web" in done.stdout


def test_doctor_says_which_setting_is_wrong(tmp_path: Path) -> None:
    done = doctor(tmp_path / "data", port="http")
    assert done.returncode == 2
    assert "GREENROOM_PORT='http'" in done.stderr
