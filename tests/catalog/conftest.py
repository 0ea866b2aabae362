"""A copy of the model topic that a test may break."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from greenroom.catalog.files.loader import read_content
from greenroom.judge.front_matter import Fault

CONTENT = Path(__file__).parents[2] / "content"
TOPIC = "04-dependency-injection/dependency-caching"

Edit = Callable[[str, str, str], None]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A content root with the model topic and nothing else."""
    root = tmp_path / "content"
    root.mkdir()
    shutil.copy(CONTENT / "syllabus.toml", root)
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(CONTENT / TOPIC, root / TOPIC, ignore=ignore)
    shutil.copy(CONTENT / TOPIC.split("/")[0] / "section.md", root / TOPIC.split("/")[0])
    return root


@pytest.fixture
def topic(root: Path) -> Path:
    return root / TOPIC


@pytest.fixture
def edit(topic: Path) -> Edit:
    """Replaces a text that stands once in a file of the topic."""

    def replace(name: str, old: str, new: str) -> None:
        path = topic / name
        text = path.read_text()
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        path.write_text(text.replace(old, new))

    return replace


@pytest.fixture
def problems(root: Path) -> Callable[[], list[Fault]]:
    """Reads the root and gives what is wrong with it."""
    return lambda: read_content([root])[1].found
