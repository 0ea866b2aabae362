"""Fixtures of the judge's tests: the folders of content and one warm judge."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from greenroom.judge import Exercise, Judge, load_exercise, probe_sandboxes

TOPIC = Path(__file__).parents[2] / "content/04-dependency-injection/dependency-caching"


@pytest.fixture(scope="session")
def unit_folder() -> Path:
    """The folder of a small exercise: six checks, seven mistakes, a read-only file."""
    return TOPIC / "exercises/one-unit-of-work"


@pytest.fixture(scope="session")
def unit_exercise(unit_folder: Path) -> Exercise:
    return load_exercise(unit_folder)


@pytest.fixture
def folder(unit_folder: Path, tmp_path: Path) -> Path:
    """A copy of that exercise, to be spoilt."""
    return Path(shutil.copytree(unit_folder, tmp_path / "one-unit-of-work"))


@pytest.fixture(scope="session")
async def judge() -> AsyncIterator[Judge]:
    """One warm judge in the strongest sandbox that works here."""
    strongest = next(status.name for status in probe_sandboxes() if status.works)
    async with Judge(sandbox=strongest) as judge:
        yield judge
