"""Finds the live source of an `in_greenroom` pointer by the syntax tree, without importing it."""

import ast
from functools import lru_cache
from pathlib import Path

import greenroom
from greenroom.catalog.pages.code import code_html
from greenroom.catalog.schemas import SourceRead

PACKAGE = Path(greenroom.__file__).parent


def find_source(pointer: str) -> SourceRead | None:
    """The definition under `module:qualname`; None where there is none."""
    module, _, qualname = pointer.partition(":")
    path = _module_path(module)
    if path is None:
        return None
    source = path.read_text()
    found = _find(ast.parse(source).body, qualname.split("."))
    if found is None:
        return None
    first, last = found
    text = "\n".join(source.splitlines()[first - 1 : last])
    return SourceRead(
        pointer=pointer,
        file=f"src/{path.relative_to(PACKAGE.parent).as_posix()}",
        line=first,
        html=code_html(text, first_line=first),
    )


@lru_cache
def _module_path(module: str) -> Path | None:
    parts = module.split(".")
    if parts[0] != PACKAGE.name or not all(part.isidentifier() for part in parts):
        return None
    base = PACKAGE.joinpath(*parts[1:])
    candidates = [base.with_suffix(".py"), base / "__init__.py"]
    return next((path for path in candidates if path.is_file()), None)


def _find(body: list[ast.stmt], names: list[str]) -> tuple[int, int] | None:
    for node in body:
        if names[0] not in _names(node):
            continue
        if len(names) == 1:
            decorators = getattr(node, "decorator_list", [])
            return min(
                [node.lineno, *(d.lineno for d in decorators)]
            ), node.end_lineno or node.lineno
        if isinstance(node, ast.ClassDef):
            return _find(node.body, names[1:])
    return None


def _names(node: ast.stmt) -> set[str]:
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return {node.name}
        case ast.Assign():
            return {target.id for target in node.targets if isinstance(target, ast.Name)}
        case ast.AnnAssign(target=ast.Name(id=name)):
            return {name}
    return set()
