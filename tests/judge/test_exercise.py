"""The loader of exercises: what it reads, and how it refuses what is malformed."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from greenroom.judge import Exercise, ExerciseError, load_exercise


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def write(path: Path, content: str | bytes) -> None:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def test_folder_is_read_whole(unit_exercise: Exercise) -> None:
    assert unit_exercise.name == "one-unit-of-work"
    assert unit_exercise.edit == ("main.py",)
    assert unit_exercise.read_only == ("ledger.py",)
    assert len(unit_exercise.tasks) == 5
    assert unit_exercise.tasks[4] == "A request that writes nothing opens no unit."
    assert unit_exercise.intro.startswith("`POST /orders` writes two lines")
    assert [check.name for check in unit_exercise.checks if check.visible] == [
        "one_unit",
        "own_unit",
        "refused_leaves_nothing",
    ]
    assert [hint.title for hint in unit_exercise.hints][1] == "What to use"
    assert unit_exercise.solutions[0].name == "idiomatic"
    assert "third writer" in unit_exercise.solutions[0].text
    mistake = unit_exercise.mistakes[0]
    assert mistake.name == "asks-for-a-fresh-one"
    assert mistake.fails == ("one_unit",)
    assert mistake.explanation.say.startswith("Fresh per request")
    assert list(mistake.files) == ["main.py"]


def test_a_restart_anywhere_in_the_checks_is_seen(folder: Path) -> None:
    assert not load_exercise(folder).restarts
    checks = folder / "checks.py"
    helper = "\n\nasync def end_it(app: ServedApp) -> None:\n    await app.restart()\n"
    write(checks, checks.read_text() + helper)
    assert load_exercise(folder).restarts


def test_four_parts_are_enough(folder: Path) -> None:
    for name in ("hints.md", "solutions.md"):
        (folder / name).unlink()
    for name in ("solutions", "mistakes"):
        (folder / name).rename(folder.parent / name)
    exercise = load_exercise(folder)
    assert exercise.mistakes == ()
    assert exercise.solutions == ()


def test_limits_and_new_files_are_read(folder: Path) -> None:
    more = 'read_only = ["ledger.py"]\nnew_files = true\n[limits]\ncheck_s = 4\nthreads = 32\n'
    replace(folder / "exercise.md", 'read_only = ["ledger.py"]\n', more)
    exercise = load_exercise(folder)
    assert exercise.new_files
    assert (exercise.limits.check_s, exercise.limits.threads) == (4, 32)
    assert exercise.limits.total_s == 20


def test_wrapped_sentence_is_one_task(folder: Path) -> None:
    replace(folder / "exercise.md", "opens no unit.", "opens\n   no unit.")
    assert load_exercise(folder).tasks[4] == "A request that writes nothing opens no unit."


def test_pattern_is_read(folder: Path) -> None:
    pattern = folder / "mistakes/asks-for-a-fresh-one/pattern.json"
    pattern.write_text(json.dumps({"one_unit": "needed"}))
    assert load_exercise(folder).mistakes[0].pattern == {"one_unit": "needed"}


Spoil = Callable[[Path], None]

MALFORMED: dict[str, tuple[Spoil, str]] = {
    "no front matter": (
        lambda f: replace(f / "exercise.md", "+++\ntitle", "title"),
        r"exercise.md:1: front matter: expected TOML between two",
    ),
    "front matter not closed": (
        lambda f: replace(f / "exercise.md", '"]\n+++\n', '"]\n'),
        r"exercise.md:1: front matter: expected TOML between two",
    ),
    "not TOML": (
        lambda f: replace(f / "exercise.md", "minutes = 15", "minutes = = 15"),
        r"exercise.md:5: toml: Invalid value",
    ),
    "unknown key": (
        lambda f: replace(f / "exercise.md", "minutes = 15", "minutes = 15\nminute = 3"),
        r"exercise.md:6: minute: is not known here; known are title, kind",
    ),
    "missing key": (
        lambda f: replace(f / "exercise.md", "minutes = 15\n", ""),
        r"exercise.md:\d+: minutes: is missing",
    ),
    "wrong type": (
        lambda f: replace(f / "exercise.md", "minutes = 15", 'minutes = "15"'),
        r"exercise.md:5: minutes: expected a valid integer, not '15'",
    ),
    "unknown kind": (
        lambda f: replace(f / "exercise.md", '"app"', '"tasks"'),
        r"exercise.md:3: kind: the kinds that are graded are app, tests, not 'tasks'",
    ),
    "unknown level": (
        lambda f: replace(f / "exercise.md", '"mid"', '"medium"'),
        r"exercise.md:4: level: expected 'junior', 'mid' or 'senior', not 'medium'",
    ),
    "unknown limit": (
        lambda f: replace(f / "exercise.md", '"]\n+++', '"]\n[limits]\ncheck = 3\n+++'),
        r"exercise.md:9: limits.check: is not known here",
    ),
    "limit out of bounds": (
        lambda f: replace(f / "exercise.md", '"]\n+++', '"]\n[limits]\ncheck_s = 0\n+++'),
        r"exercise.md:9: limits.check_s: expected greater than 0, not '?0",
    ),
    "edit names a missing file": (
        lambda f: replace(f / "exercise.md", '["main.py"]', '["main.py", "db.py"]'),
        r"exercise.md:1: edit: db.py is not in starter/",
    ),
    "edit leaves its folder": (
        lambda f: replace(f / "exercise.md", '["main.py"]', '["../main.py"]'),
        r"exercise.md:6: edit: \.\./main.py is not a plain relative path",
    ),
    "starter file not named": (
        lambda f: write(f / "starter/more.py", ""),
        r"exercise.md:1: edit: more.py must be named in one of edit and read_only",
    ),
    "no task": (
        lambda f: replace(f / "exercise.md", "1. ", "- "),
        r"exercise.md:\d+: task: the numbered sentences 1. to n. are missing",
    ),
    "task numbers jump": (
        lambda f: replace(f / "exercise.md", "3. When", "4. When"),
        r"exercise.md:18: task: expected 3., not 4",
    ),
    "text after the task": (
        lambda f: replace(f / "exercise.md", "no unit.", "no unit.\n\nGood luck."),
        r"exercise.md:22: task: the numbered sentences must end the file",
    ),
    "checks do not parse": (
        lambda f: replace(f / "checks.py", "async def order(", "async def order(("),
        r"checks.py:\d+: checks: does not load: SyntaxError",
    ),
    "checks do not import": (
        lambda f: replace(f / "checks.py", "import Answer", "import Anwser, Answer"),
        r"checks.py:1: checks: does not load: ImportError",
    ),
    "check of no sentence": (
        lambda f: replace(f / "checks.py", "task=5", "task=6"),
        r"checks.py:\d+: task: health_opens_nothing names sentence 6; the task has 5",
    ),
    "no checks": (
        lambda f: write(f / "checks.py", "x = 1\n"),
        r"checks.py:1: checks: has no function with @check",
    ),
    "check is not async": (
        lambda f: replace(f / "checks.py", "async def one_unit", "def one_unit"),
        r"checks.py:\d+: checks: does not load: .*",
    ),
    "mistake without its file": (
        lambda f: (f / "mistakes/asks-for-a-fresh-one/mistake.toml").unlink(),
        r"mistake.toml:1: file: cannot be read: No such file",
    ),
    "mistake fails an unknown check": (
        lambda f: replace(
            f / "mistakes/asks-for-a-fresh-one/mistake.toml", '["one_unit"]', '["two_units"]'
        ),
        r"mistake.toml:\d+: fails: two_units is not a check of this exercise",
    ),
    "mistake without explanation": (
        lambda f: replace(
            f / "mistakes/asks-for-a-fresh-one/mistake.toml", "\nsay = ", "\nsays = "
        ),
        r"mistake.toml:\d+: explanation.say: is missing",
    ),
    "mistake edits a read-only file": (
        lambda f: write(f / "mistakes/asks-for-a-fresh-one/ledger.py", ""),
        r"ledger.py:1: file: is not one of those in edit",
    ),
    "pattern is no object": (
        lambda f: write(f / "mistakes/asks-for-a-fresh-one/pattern.json", "[]"),
        r"pattern.json:1: pattern: must be an object",
    ),
    "two hints": (
        lambda f: replace(f / "hints.md", "## Nearly there", "Nearly there"),
        r"hints.md:1: hints: must have three ## sections, not 2",
    ),
    "solution without a section": (
        lambda f: replace(f / "solutions.md", "## passed-by-hand", "passed by hand"),
        r"solutions.md:1: solutions: the section ## passed-by-hand is missing",
    ),
    "section without a solution": (
        lambda f: replace(f / "solutions.md", "## passed-by-hand", "## passed-by-foot"),
        r"solutions.md:\d+: solutions: passed-by-foot has no folder",
    ),
    "not UTF-8": (
        lambda f: write(f / "starter/main.py", b"\xff"),
        r"starter/main.py:1: text: is not UTF-8 at byte 0",
    ),
    "no starter": (
        lambda f: shutil.rmtree(f / "starter"),
        r"starter:1: folder: is missing",
    ),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_malformed_exercise_is_refused(name: str, folder: Path) -> None:
    spoil, expected = MALFORMED[name]
    spoil(folder)
    with pytest.raises(ExerciseError) as refused:
        load_exercise(folder)
    assert re.search(expected, str(refused.value)), str(refused.value)
    assert str(refused.value).startswith(str(folder))


def test_every_fault_of_a_file_is_told(folder: Path) -> None:
    replace(folder / "exercise.md", "minutes = 15", 'minutes = "15"')
    replace(folder / "exercise.md", '"mid"', '"medium"')
    with pytest.raises(ExerciseError) as refused:
        load_exercise(folder)
    assert [(fault.line, fault.field) for fault in refused.value.faults] == [
        (4, "level"),
        (5, "minutes"),
    ]
    assert len(str(refused.value).splitlines()) == 2


def test_exercise_is_made_from_parts() -> None:
    checks = """
from greenroom.judge import ServedApp, check
@check("It answers", task=1, visible=True)
async def answers(app: ServedApp) -> None:
    (await app.get("/")).must_have(status=200)
"""
    exercise = Exercise.from_parts("fix-card", {"main.py": "app = 1"}, checks=checks)
    assert [check.name for check in exercise.checks] == ["answers"]
    assert Exercise.from_parts("example", {"main.py": ""}).checks == ()
