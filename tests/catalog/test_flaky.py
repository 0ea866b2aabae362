"""Grading again and again under load counts what holds, and tells a miss with its seed."""

import json
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from greenroom.catalog.files.loader import load_content
from greenroom.catalog.model import TopicExercise
from greenroom.catalog.proving.flaky import (
    Often,
    grade_again_and_again,
    in_turns,
    neighbours,
    subjects_of,
)
from greenroom.judge import Judge
from tests.catalog.conftest import TOPIC, Edit
from tests.conftest import strongest_sandbox

UNIT = "exercises/one-unit-of-work"
TOOL = Path(__file__).parents[2] / "tools" / "flaky.py"


@pytest.fixture(scope="module")
async def judge() -> AsyncIterator[Judge]:
    async with Judge(strongest_sandbox()) as judge:
        yield judge


def unit_of(root: Path) -> TopicExercise:
    sections = load_content([root]).sections
    topics = [topic for section in sections for topic in section.topics if topic.slug == TOPIC]
    assert topics[0].content
    entries = topics[0].content.exercises
    return next(each for each in entries if each.exercise.name == "one-unit-of-work")


async def test_all_holds_while_neighbours_grade(judge: Judge, root: Path) -> None:
    subjects = subjects_of([unit_of(root)], Often(solutions=4, mistakes=2))
    done: list[None] = []
    async with Judge(judge.sandbox) as other, neighbours(other, subjects):
        await grade_again_and_again(judge, subjects, on_run=lambda: done.append(None))
        beside = (await other.status()).verdicts
    assert [each.misses for each in subjects if not each.holds] == []
    assert {(each.kind, each.runs) for each in subjects} == {("solution", 4), ("mistake", 2)}
    assert len(done) == sum(each.runs for each in subjects)
    assert beside


async def test_what_does_not_hold_is_told_with_its_seed(
    judge: Judge, root: Path, edit: Edit
) -> None:
    edit(f"{UNIT}/solutions/idiomatic/main.py", "        unit.commit()\n", "")
    edit(f"{UNIT}/mistakes/commits-in-finally/pattern.json", '"needed"', '"status"')
    subjects = subjects_of([unit_of(root)], Often(solutions=2, mistakes=1))
    await grade_again_and_again(judge, subjects, on_run=lambda: None)
    missed = {each.name: each for each in subjects if not each.holds}
    assert set(missed) == {"idiomatic", "commits-in-finally"}
    assert missed["idiomatic"].right == 0
    assert len(missed["idiomatic"].seeds) == 2
    (words,) = missed["idiomatic"].misses
    assert words.startswith("not_yet: one_unit (needed)")
    assert dict(missed["commits-in-finally"].misses) == {"not_yet, told as no mistake": 1}


def test_different_exercises_run_together(root: Path) -> None:
    subjects = subjects_of([unit_of(root)], Often(solutions=3, mistakes=1))
    turns = in_turns(subjects)
    assert turns[: len(subjects)] == subjects
    assert [turns.count(each) for each in subjects] == [each.wanted for each in subjects]


@pytest.mark.parametrize(("broken", "status"), [(False, 0), (True, 1)])
def test_tool_tells_by_its_exit_status(topic: Path, edit: Edit, broken: bool, status: int) -> None:
    if broken:
        edit(f"{UNIT}/solutions/idiomatic/main.py", "        unit.commit()\n", "")
    command = [sys.executable, str(TOOL), "--path", str(topic), "--solutions=1", "--mistakes=0"]
    ran = subprocess.run([*command, "--json"], capture_output=True, text=True, check=False)
    assert ran.returncode == status, ran.stderr
    found = json.loads(ran.stdout)
    assert found["ok"] is not broken
    assert {each["kind"] for each in found["programs"] if each["runs"]} == {"solution"}


def test_tool_that_cannot_run_says_why(tmp_path: Path) -> None:
    command = [sys.executable, str(TOOL), "--path", str(tmp_path / "gone")]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (2, f"{tmp_path / 'gone'} does not exist.\n")
