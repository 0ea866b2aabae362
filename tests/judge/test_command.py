"""The command, as its contract says: exit codes, one report a line, sentences on stderr."""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from greenroom.judge import probe_sandboxes


@cache
def working() -> list[str]:
    return [status.name for status in probe_sandboxes() if status.works]


def command(*words: object, sandbox: bool = True) -> subprocess.CompletedProcess[str]:
    called = [sys.executable, "-m", "greenroom.judge", *map(str, words)]
    if sandbox and words[0] == "grade" and "namespaces" not in working():
        called += ["--sandbox", working()[0]]
    environment = {**os.environ, "COLUMNS": "120"}
    return subprocess.run(
        called, capture_output=True, text=True, timeout=100, check=False, env=environment
    )


def reports(ended: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    assert ended.returncode == 0, ended.stderr
    return [json.loads(line) for line in ended.stdout.splitlines()]


def test_reports_come_one_a_line_in_order(unit_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "main.py").symlink_to("/etc/passwd")
    folders = [unit_folder / "starter", unit_folder / "solutions/idiomatic", tmp_path]
    ended = command("grade", unit_folder, *folders, "--json", "--seed", 5)
    told = reports(ended)
    assert [report["submission"] for report in told] == [str(folder) for folder in folders]
    assert [report["verdict"] for report in told] == ["not_yet", "passed", "refused"]
    assert {report["schema"] for report in told} == {1}
    assert {report["seed"] for report in told} == {5}
    assert ended.stderr == ""


def test_table_is_for_people(unit_folder: Path) -> None:
    ended = command("grade", unit_folder, unit_folder / "mistakes/commits-in-finally")
    assert ended.returncode == 0, ended.stderr
    assert "Not yet, 5 of 6" in ended.stdout
    assert "needed  no unit that keeps a line of " in ended.stdout
    assert "not_yet" in ended.stdout


def test_pattern_names_the_mistake(folder: Path) -> None:
    mistake = folder / "mistakes/commits-in-finally"
    (mistake / "pattern.json").write_text('{"refused_leaves_nothing": "needed"}')
    (report,) = reports(command("grade", folder, mistake, "--json"))
    assert report["mistake"]["name"] == "commits-in-finally"
    assert set(report["mistake"]["explanation"]) == {"looks_right", "happens", "see", "say"}
    assert report["mistake"]["card"] == "yield-order-of-events"


def test_malformed_exercise_is_a_wrong_call(folder: Path) -> None:
    (folder / "exercise.md").write_text('+++\ntitle = "x"\n+++\n')
    ended = command("grade", folder, folder / "starter")
    assert ended.returncode == 2
    faults = [line.removeprefix(f"{folder}/exercise.md:2: ") for line in ended.stderr.splitlines()]
    assert faults == [
        f"{key}: is missing." for key in ("kind", "level", "minutes", "edit", "read_only")
    ]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["/nowhere", "."], "/nowhere/exercise.md:1: file: cannot be read"),
        (["EXERCISE", "/nowhere"], "/nowhere is not a folder."),
        (["EXERCISE"], "the following arguments are required: SUBMISSION_DIR"),
        (["EXERCISE", ".", "--seed", "x"], "must be a whole number"),
        (["EXERCISE", ".", "--sandbox", "jail"], "These work here:"),
    ],
)
def test_wrong_call_ends_with_two(unit_folder: Path, words: list[str], sentence: str) -> None:
    ended = command("grade", *[unit_folder if w == "EXERCISE" else w for w in words], sandbox=False)
    assert ended.returncode == 2
    assert sentence in ended.stderr
    assert "Traceback" not in ended.stderr


def test_our_own_fault_ends_with_three(folder: Path) -> None:
    checks = folder / "checks.py"
    checks.write_text(checks.read_text().replace("before = await last", "before = awaited, last"))
    ended = command("grade", folder, folder / "starter", folder / "starter", "--json")
    assert ended.returncode == 3
    assert [json.loads(line)["verdict"] for line in ended.stdout.splitlines()] == ["not_graded"] * 2


def test_terminal_cannot_be_driven(folder: Path) -> None:
    (folder / "starter/main.py").write_text("raise ValueError('\\x1b[2J\\x07')\n")
    ended = command("grade", folder, folder / "starter")
    assert ended.returncode == 0
    assert "ValueError" in ended.stdout
    assert "\x1b[2J" not in ended.stdout
    assert "\x07" not in ended.stdout


def test_probe_lists_sandboxes_and_layers() -> None:
    ended = command("probe")
    assert ended.returncode == 0
    for name in ("namespaces", "confined", "process"):
        assert f"{name}: " in ended.stdout
    assert "memory control" in ended.stdout


@pytest.mark.wall
def test_only_the_wall_will_do_without_sandbox(unit_folder: Path) -> None:
    ended = command("grade", unit_folder, unit_folder / "starter", "--json", sandbox=False)
    (report,) = reports(ended)
    assert report["sandbox"] == "namespaces"


def test_named_sandbox_is_used(unit_folder: Path) -> None:
    for name in working()[-2:]:
        ended = command(
            "grade", unit_folder, unit_folder / "solutions/idiomatic", "--json",
            "--sandbox", name, sandbox=False,
        )  # fmt: skip
        (report,) = reports(ended)
        assert (report["sandbox"], report["verdict"]) == (name, "passed")
