"""What a learner's code may import, by name and version."""

from importlib.metadata import distributions
from pathlib import Path

from greenroom.judge.sandboxes.interpreter import find_packages


def learner_packages(venv: Path | None = None) -> list[tuple[str, str]]:
    """Name and version of each package in the learner's environment, by name. Reads the disk."""
    libraries = find_packages(venv).glob("lib/python*/site-packages")
    found = distributions(path=[str(path) for path in libraries])
    return sorted({(each.name, each.version) for each in found}, key=lambda pair: pair[0].lower())
