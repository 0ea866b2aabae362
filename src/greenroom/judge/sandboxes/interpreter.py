"""Where the learner's interpreter and its libraries stand, asked of the interpreter itself."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

GREENROOM = Path(__file__).resolve().parents[2]
GUEST = GREENROOM / "judge" / "guest"
_QUESTION = """
import json, sys, sysconfig
print(json.dumps({
    "prefix": sys.prefix, "base": sys.base_prefix, "stdlib": sysconfig.get_path("stdlib"),
    "platstdlib": sysconfig.get_path("platstdlib"), "libdir": sysconfig.get_config_var("LIBDIR"),
}))
"""
_SYSTEM_PREFIXES = ("/usr", "/usr/local")
_SYSTEM_LIBRARIES = ("/lib", "/lib64", "/lib32", "/usr/lib", "/usr/lib64")
_SYSTEM_FILES = ("/etc/ld.so.cache", "/etc/localtime", "/usr/share/zoneinfo")
_TIMEOUT_S = 20


class InterpreterUnavailableError(Exception):
    """The learner's environment is not there, or its interpreter does not start."""


@dataclass(frozen=True, slots=True)
class Interpreter:
    """A Python, the folders and files it needs, and the symbolic links that lead to them.

    `hidden` is Greenroom's own folder where it stands among the learner's packages: content and
    checks are in it.
    """

    executable: Path
    needed: tuple[Path, ...]
    links: tuple[tuple[Path, str], ...]
    hidden: Path | None = None

    @property
    def readable(self) -> list[Path]:
        """What may be read: `needed`, but round the hidden folder its neighbours one by one."""
        return [kept for path in self.needed for kept in _around(path, self.hidden)]


def find_packages(packages: Path | None) -> Path:
    """Give the learner's environment: as named, as set, beside the checkout, or our own."""
    if packages is not None:
        return packages
    if named := os.environ.get("GREENROOM_LEARNER_VENV"):
        return Path(named)
    beside = Path(__file__).resolve().parents[4] / ".venv-learner"
    return beside if beside.is_dir() else Path(sys.prefix)


def find_interpreter(packages: Path) -> Interpreter:
    """Look at an environment; raises InterpreterUnavailableError. Blocks for one start of it."""
    executable = packages.absolute() / "bin" / "python"
    try:
        answer = subprocess.run(  # noqa: S603
            [executable, "-I", "-c", _QUESTION],
            capture_output=True,
            timeout=_TIMEOUT_S,
            check=True,
            env={},
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise InterpreterUnavailableError(f"{executable} does not start: {error}") from error
    places: dict[str, str] = json.loads(answer.stdout)
    links, real = _follow(executable)
    needed = [Path(places["prefix"]), real, GUEST, *map(Path, _SYSTEM_LIBRARIES + _SYSTEM_FILES)]
    if places["base"] in _SYSTEM_PREFIXES:
        needed += [Path(places["stdlib"]), Path(places["platstdlib"])]
        needed += [Path(places["libdir"])] if places["base"] == "/usr/local" else []
    else:
        needed.append(Path(places["base"]))
    kept = _outermost(needed)
    is_among = any(GREENROOM.is_relative_to(path) for path in kept)
    return Interpreter(executable, kept, tuple(links), GREENROOM if is_among else None)


def _around(path: Path, hidden: Path | None) -> Iterator[Path]:
    # By its real path: a venv's lib64 is a link to its lib.
    if hidden is None or not hidden.is_relative_to(path.resolve()):
        yield path
    elif path != hidden and not path.is_symlink():
        for entry in path.iterdir():
            yield from _around(entry, hidden)


def _follow(executable: Path) -> tuple[list[tuple[Path, str]], Path]:
    links = []
    path = executable
    while path.is_symlink():
        target = os.readlink(path)
        links.append((path, target))
        path = Path(os.path.normpath(path.parent / target))
    return links, path


def _outermost(paths: list[Path]) -> tuple[Path, ...]:
    """Leave out what is missing and what stands inside another; links stay as they are."""
    kept: list[Path] = []
    for path in sorted({path for path in paths if path.exists()}):
        if not any(path.is_relative_to(folder) for folder in kept if not folder.is_symlink()):
            kept.append(path)
    return tuple(kept)
