"""Which topics a content check is about: a root, a section, a topic, or what git says changed."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from greenroom.catalog.files.loader import read_content
from greenroom.catalog.model import Content, Topic
from greenroom.judge.front_matter import Fault


class SelectionError(Exception):
    """Nothing can be checked; the text says why."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The topics to check, and the malformed files among what was asked for."""

    content: Content
    topics: tuple[Topic, ...]
    problems: tuple[Fault, ...]
    roots: tuple[Path, ...]


def select(roots: Sequence[Path], path: Path | None, *, changed: bool) -> Selection:
    """Reads the roots and picks the topics under `path`. Raises SelectionError."""
    roots = tuple(root.resolve() for root in roots)
    wanted = path.resolve() if path else None
    if wanted and not wanted.exists():
        raise SelectionError(f"{path} does not exist.")
    if wanted and not any(wanted.is_relative_to(root) for root in roots):
        roots = (_root_of(wanted),)
    content, problems = read_content(roots)
    topics = [topic for section in content.sections for topic in section.topics if topic.content]
    found = problems.found
    if wanted:
        topics = [topic for topic in topics if _concerns(wanted, topic)]
        found = [each for each in found if _near(wanted, each.path)]
    if changed:
        files = _changed_files(roots)
        topics = [topic for topic in topics if any(_concerns(file, topic) for file in files)]
        found = [each for each in found if each.path in files]
    if not topics and not found and not changed:
        raise SelectionError(f"There is no topic at {path or roots[0]}.")
    return Selection(content, tuple(topics), tuple(sorted(set(found))), roots)


def _root_of(path: Path) -> Path:
    for folder in (path, *path.parents):
        if (folder / "syllabus.toml").is_file():
            return folder
    raise SelectionError(f"{path} is not in a content folder: none above it has a syllabus.toml.")


def _concerns(path: Path, topic: Topic) -> bool:
    return topic.content is not None and _near(path, topic.content.folder)


def _near(one: Path, other: Path) -> bool:
    """Whether one of the two is above the other, or both are the same."""
    return one.is_relative_to(other) or other.is_relative_to(one)


def _changed_files(roots: Sequence[Path]) -> set[Path]:
    """What git has not committed, in all roots. Raises SelectionError where there is no git."""
    files = set()
    for root in roots:
        command = ["git", "status", "--porcelain", "-z", "--untracked-files=all", "--", "."]
        try:
            top = _git(root, ["git", "rev-parse", "--show-toplevel"]).strip()
            lines = _git(root, command).split("\0")
        except (OSError, subprocess.CalledProcessError) as error:
            sentence = f"--changed asks git what changed, and {root} is in no repository."
            raise SelectionError(sentence) from error
        files |= {Path(top) / line[3:] for line in lines if len(line) > 3}
    return files


def _git(folder: Path, command: list[str]) -> str:
    done = subprocess.run(  # noqa: S603 fixed words
        command, cwd=folder, check=True, capture_output=True, text=True, timeout=30
    )
    return done.stdout
