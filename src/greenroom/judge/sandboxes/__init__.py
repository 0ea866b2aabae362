"""The three strengths of wall; which of them works here is found by trying."""

from pathlib import Path

from greenroom.judge.sandboxes import confined, namespaces, process
from greenroom.judge.sandboxes.interpreter import find_interpreter, find_packages
from greenroom.judge.sandboxes.sandbox import Sandbox

_BUILDERS = {"namespaces": namespaces.build, "confined": confined.build, "process": process.build}


def choose(name: str | None, *, packages: Path | None = None) -> Sandbox:
    interpreter = find_interpreter(find_packages(packages))
    return _BUILDERS[name or "namespaces"](interpreter)
