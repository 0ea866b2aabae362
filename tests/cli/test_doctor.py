"""`greenroom doctor`: the wall in force, and exit codes that a script can use."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from greenroom.catalog.service import hash_versions
from greenroom.config import read_settings
from greenroom.judge import Judge, probe_sandboxes
from greenroom.migrations.upgrade import upgrade_database
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


def test_doctor_tells_of_red_proofs_on_these_versions(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    upgrade_database(data / "greenroom.db")
    venv = read_settings().learner_venv
    packages = Judge(packages=venv or "default").packages
    rows = [("1", "a/b/red", hash_versions(packages)), ("2", "a/b/old", "0" * 64)]
    with closing(sqlite3.connect(data / "greenroom.db")) as connection:
        connection.executemany(
            "INSERT INTO program_runs (id, kind, name, content_hash, versions_hash, holds, result,"
            " ran_at) VALUES (?, 'proof', ?, '', ?, 0, '{}', '2026-01-01 00:00:00')",
            rows,
        )
        connection.commit()
    named = {"learner_venv": str(venv)} if venv else {}
    done = doctor(data, frontend=front_end(tmp_path), **named)
    assert done.returncode == 0
    assert "The proof a/b/red does not hold here: its cards are withheld." in done.stdout
    assert "a/b/old" not in done.stdout
