"""What a learner may import: the modules and the packages of the learner's environment."""

from collections.abc import Iterator
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

MODULE_SUFFIXES = (".py", ".pyc", ".pyi", ".pyd", ".so")
TOLD = ("python", "fastapi", "starlette", "pydantic", "uvicorn")


@cache
def library_modules(venv: Path) -> frozenset[str]:
    """The top-level modules of a virtual environment's packages."""
    names = set()
    for site in _site_folders(venv):
        for entry in site.iterdir():
            name = entry.name.split(".")[0]
            is_module = entry.is_dir() or entry.name.endswith(MODULE_SUFFIXES)
            if is_module and name.isidentifier() and name != "__pycache__":
                names.add(name)
    return frozenset(names)


@cache
def library_packages(venv: Path) -> dict[str, str]:
    """Every installed package with its version, and `python` itself, by name."""
    found = distributions(path=[str(site) for site in _site_folders(venv)])
    packages = {distribution.name.lower(): distribution.version for distribution in found}
    for line in (venv / "pyvenv.cfg").read_text().splitlines():
        key, _, value = line.partition("=")
        if key.strip() in {"version", "version_info"}:
            packages["python"] = ".".join(value.strip().split(".")[:3])
    return dict(sorted(packages.items()))


def _site_folders(venv: Path) -> Iterator[Path]:
    return venv.glob("lib*/python3*/site-packages")
