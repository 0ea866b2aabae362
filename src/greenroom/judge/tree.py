"""Reads the folders that an exercise is made of."""

from pathlib import Path

from greenroom.judge.front_matter import malformed, read_text
from greenroom.judge.paths import path_fault


def read_tree(folder: Path) -> dict[str, str]:
    """Every file below a folder as relative path to text; dot files and caches left out."""
    if not folder.is_dir():
        raise malformed(folder, "folder", "is missing.")
    files = {}
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if path.is_file() and not any(
            part.startswith(".") or part == "__pycache__" for part in relative.parts
        ):
            if fault := path_fault(relative.as_posix()):
                raise malformed(path, "name", f"{fault}.")
            files[relative.as_posix()] = read_text(path)
    return files


def list_folders(folder: Path) -> list[Path]:
    """The folders in a folder, by name; none where it is missing."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.is_dir() and path.name[0] not in "._")
