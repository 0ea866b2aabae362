"""`greenroom content`: what it prints, and with which status it ends."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from greenroom.catalog.scaffold import new_card, new_section, new_topic
from tests.catalog.conftest import TOPIC
from tests.conftest import strongest_sandbox

ROOT = Path(__file__).parents[2]
NEW = "12-extra/tooling"
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root with a topic that was just begun: quick to check, and refused."""
    root = tmp_path / "content"
    root.mkdir()
    (root / "syllabus.toml").write_text("")
    new_section(root, "12-extra", "Extra")
    new_topic(root, NEW, title="Tooling", level="mid", weight=1)
    new_card(root, f"{NEW}/a-prediction", "predict")
    return root


@pytest.fixture
def run(root: Path) -> Run:
    def content(*words: str) -> subprocess.CompletedProcess[str]:
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT / "src"),
            "GREENROOM_CONTENT": str(root),
            "GREENROOM_SANDBOX": strongest_sandbox(),
        }
        return subprocess.run(
            [sys.executable, "-m", "greenroom.cli", "content", *words],
            cwd=root,
            env=environment,
            capture_output=True,
            text=True,
            timeout=100,
        )

    return content


def test_green_content_ends_with_0(run: Run) -> None:
    done = run("check", str(ROOT / "content" / TOPIC), "--repeat", "1")
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert lines[0].startswith("Checking 1 topic on FastAPI ")
    row = next(line for line in lines if line.startswith("dependency-caching "))
    assert row.split()[1:6] == ["14/14", "18/18", "4/4", "2/2", "15/15"]
    assert row.endswith("✓ ok")
    assert lines[-1].startswith("All of it holds: 1 of 1 lessons, 14 of 14 proofs, ")
    # In a pipe: no progress, no colour.
    assert "\x1b" not in done.stdout


def test_wrong_card_ends_with_1(run: Run, root: Path) -> None:
    card = root / NEW / "cards" / "a-prediction.md"
    card.write_text(card.read_text().replace("""expect = '{"calls": 1}'""", "expect = '[1]'"))
    done = run("check", NEW)
    assert done.returncode == 1
    assert f"✗ {NEW}/cards/a-prediction.md:8: the app does not answer as" in done.stdout
    assert 'expected   [1]\n    got        {"calls":1}   the same in 3 of 3 runs' in done.stdout
    assert "8 | expect = '[1]'" in done.stdout
    assert "Correct the card, not the proof." in done.stdout
    assert "  0/1 " in done.stdout
    assert "✗ failed" in done.stdout
    assert "still to be written" in done.stdout


def test_malformed_card_is_a_failure_too(run: Run, root: Path) -> None:
    card = root / NEW / "cards" / "a-prediction.md"
    card.write_text(card.read_text().replace("weight = 3", "weight = 9"))
    done = run("check", NEW, "--json")
    assert done.returncode == 1
    found = json.loads(done.stdout)
    assert (found["schema"], found["ok"]) == (1, False)
    failure = next(each for each in found["failures"] if each["kind"] == "cards")
    assert (failure["path"], failure["line"]) == (f"{NEW}/cards/a-prediction.md", 4)
    assert failure["sentence"].startswith("weight: expected less than or equal to 5")
    assert found["versions"]["fastapi"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["check", "gone"], "gone does not exist."),
        (["check", ".."], "is not in a content folder"),
        (["check", "--changed"], "--changed asks git"),
        (["new", "card", "a/b"], "Expected section/topic/name"),
    ],
)
def test_what_cannot_run_ends_with_2(run: Run, words: list[str], sentence: str) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_changed_checks_what_git_has_not_committed(run: Run, root: Path) -> None:
    def git(*words: str) -> None:
        who = ["-c", "user.name=a", "-c", "user.email=a@example.com"]
        subprocess.run(["git", *who, *words], cwd=root, check=True, capture_output=True)

    git("init")
    git("add", ".")
    git("commit", "-m", "all")
    assert "Checking 0 topics" in run("check", "--changed").stdout
    proof = root / NEW / "proofs" / "first_proof.py"
    proof.write_text(proof.read_text().replace("assert answer.status_code == 200", "assert 0"))
    done = run("check", "--changed")
    assert "Checking 1 topic " in done.stdout
    assert "first_proof.py:20: the proof does not hold" in done.stdout


def test_list_says_what_is_written(run: Run) -> None:
    done = run("list")
    assert done.returncode == 0
    assert "12-extra   Extra\n  tooling " in done.stdout
    assert "1 cards, 1 proofs, 0 exercises" in done.stdout
