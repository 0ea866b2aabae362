"""The submission's files: read from the host's memory file, written, and made importable."""

import importlib.machinery
import json
import os
import sys
from collections.abc import Callable
from types import CodeType
from typing import Any

from .spec import Spec


def write_files(handle: int, spec: Spec) -> None:
    """Write the files of the sealed memory file into the app's folder, and close it."""
    with open(handle, "rb") as sealed:
        sealed.seek(0)
        files: dict[str, str] = json.load(sealed)
    for name, text in files.items():
        path = f"{spec.app_folder}/{name}"
        if "/" in name:
            os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)


class _Loader(importlib.machinery.SourceFileLoader):
    """Compiles under names relative to the app's folder, which is what tracebacks then show."""

    def source_to_code(  # type: ignore[override]
        self, data: Any, path: Any, *, _optimize: int = -1
    ) -> CodeType:
        shown = os.path.relpath(os.fsdecode(path), _root)
        return super().source_to_code(data, shown, _optimize=_optimize)


_root = ""


def make_importable(folder: str) -> None:
    """Let the app's folder come first among those that modules are found in."""
    global _root
    _root = folder
    suffixes = importlib.machinery.SOURCE_SUFFIXES

    def find(path: str) -> importlib.machinery.FileFinder:
        if path != folder and not path.startswith(folder + os.sep):
            raise ImportError(path)
        return importlib.machinery.FileFinder(path, (_Loader, suffixes))

    hooks: list[Callable[[str], Any]] = sys.path_hooks
    hooks.insert(0, find)
    sys.path.insert(0, folder)
    os.chdir(folder)
