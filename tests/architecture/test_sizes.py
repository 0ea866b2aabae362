"""The sizes of the style guide: no file, function or signature grows without being noticed."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MOST_LINES = {"src": 400, "tests": 500, "benchmarks": 400, "tools": 400}
MOST_FUNCTION_LINES = 50
MOST_TYPESCRIPT_LINES = 250
GENERATED = ("src/greenroom/migrations/versions/", "web/src/api/generated/")
CONTENT = ("benchmarks/content/",)
FORBIDDEN_NAMES = {"utils.py", "helpers.py", "common.py", "misc.py"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def python_files() -> list[Path]:
    return [
        path
        for folder in MOST_LINES
        for path in sorted((ROOT / folder).rglob("*.py"))
        if not relative(path).startswith(GENERATED + CONTENT) and "programs" not in path.parts
    ]


def functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, Function):
            yield node


def length(function: Function) -> int:
    """Lines of the body and the signature, without decorators and docstring."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function, clean=False) is not None:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def test_python_files_stay_short() -> None:
    long = {
        relative(path): lines
        for path in python_files()
        if (lines := len(path.read_text().splitlines()))
        > MOST_LINES[path.relative_to(ROOT).parts[0]]
    }
    assert long == {}


def test_functions_stay_short() -> None:
    long = {
        f"{relative(path)}:{function.name}": length(function)
        for path in python_files()
        for function in functions(path)
        if length(function) > MOST_FUNCTION_LINES
    }
    assert long == {}


def test_typescript_files_stay_short() -> None:
    long = {
        relative(path): lines
        for pattern in ("*.ts", "*.tsx")
        for path in (ROOT / "web" / "src").rglob(pattern)
        if not relative(path).startswith(GENERATED)
        and (lines := len(path.read_text().splitlines())) > MOST_TYPESCRIPT_LINES
    }
    assert long == {}


def test_no_file_is_named_for_nothing() -> None:
    assert [relative(path) for path in python_files() if path.name in FORBIDDEN_NAMES] == []


@pytest.mark.parametrize("path", python_files(), ids=relative)
def test_module_says_why_it_exists(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text())), f"{relative(path)} has no docstring"
