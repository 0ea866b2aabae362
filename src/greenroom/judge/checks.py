"""What a check is, and how the functions of a checks.py become checks."""

import ast
import inspect
import linecache
import sys
import traceback
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, TypeAlias

from greenroom.judge.front_matter import malformed

if TYPE_CHECKING:
    from greenroom.judge.host.served import ServedApp

CheckFunction: TypeAlias = "Callable[[ServedApp], Awaitable[None]]"


@dataclass(frozen=True, slots=True)
class Check:
    """One behaviour that a task asks for, and the function that calls the app to see it."""

    name: str
    title: str
    task: int
    visible: bool
    function: CheckFunction
    restarts: bool = False  # something in its file calls `restart`


def check(title: str, *, task: int, visible: bool = False) -> Callable[[CheckFunction], Check]:
    """Registers an async function as a check of sentence `task`; hidden unless `visible`."""

    def register(function: CheckFunction) -> Check:
        if not inspect.iscoroutinefunction(function):
            raise TypeError(f"The check {title!r} must be an async function.")
        return Check(function.__name__, title, task, visible, function)

    return register


def load_checks(source: str, path: Path, *, tasks: int) -> tuple[Check, ...]:
    """Runs a trusted checks.py on the host and returns its checks in the order written."""
    module = ModuleType(f"greenroom_checks_{path.parent.name.replace('-', '_')}")
    module.__file__ = str(path)
    # dataclasses and pydantic look their module up by name.
    sys.modules[module.__name__] = module
    linecache.cache[str(path)] = (len(source), None, source.splitlines(keepends=True), str(path))
    try:
        exec(compile(source, str(path), "exec"), module.__dict__)  # noqa: S102 trusted by design
    except Exception as error:
        line = _line_in(error, path)
        words = f"{type(error).__name__}: {error}"
        raise malformed(path, "checks", f"does not load: {words}.", line=line) from error
    restarts = _restarts(source)
    values = vars(module).values()
    checks = tuple(replace(v, restarts=restarts) for v in values if isinstance(v, Check))
    if not checks:
        raise malformed(path, "checks", "has no function with @check.")
    for found in checks:
        if not 1 <= found.task <= tasks:
            line = found.function.__code__.co_firstlineno
            sentence = f"{found.name} names sentence {found.task}; the task has {tasks}."
            raise malformed(path, "task", sentence, line=line)
    return checks


def _restarts(source: str) -> bool:
    return any(
        isinstance(node, ast.Attribute) and node.attr == "restart"
        for node in ast.walk(ast.parse(source))
    )


def _line_in(error: Exception, path: Path) -> int:
    if isinstance(error, SyntaxError):
        return error.lineno or 1
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == str(path)]
    return (lines[-1] if lines else None) or 1
