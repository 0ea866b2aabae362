"""Which files may be submitted: read from a folder or a mapping, refused with a sentence."""

import os
import stat
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from greenroom.judge.exercise import Exercise
from greenroom.judge.host.library import MODULE_SUFFIXES
from greenroom.judge.paths import path_fault

MAX_FILES = 32
MAX_BYTES = 256_000
# The interpreter imports these by itself when they can be found.
IMPORTED_AT_START = frozenset({"sitecustomize", "usercustomize"})


class RefusedFiles(Exception):  # noqa: N818 the word of the contract
    """Files that may not be submitted; `message` names the file and the rule."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def validate_files(
    exercise: Exercise, files: Mapping[str, str | bytes], *, library: frozenset[str] = frozenset()
) -> dict[str, str]:
    """The files that will be served: those submitted, the rest from the starter.

    `library` holds the top-level modules that may not be shadowed. Raises RefusedFiles.
    """
    _require_size(files)
    for path in files:
        if fault := path_fault(path):
            raise RefusedFiles(f"{shown(path)} {fault}.")
    _require_distinct([*files, *(path for path in exercise.starter if path not in files)])
    texts = {path: _text(path, content) for path, content in files.items()}
    for path, text in texts.items():
        _require_allowed(exercise, path, text)
        if path not in exercise.starter:
            _require_no_shadow(path, library)
    merged = {**exercise.starter, **texts}
    if len(merged) > MAX_FILES:
        raise RefusedFiles(
            f"With the starter's there are {len(merged)} files, at most {MAX_FILES}."
        )
    return merged


def shown(path: str) -> str:
    """A hostile name, fit for a sentence."""
    name = path if len(path) <= 60 else f"{path[:57]}..."
    return name if name and name.isascii() and name.isprintable() else ascii(name)


def _require_size(files: Mapping[str, str | bytes]) -> None:
    if len(files) > MAX_FILES:
        raise RefusedFiles(f"There are {len(files)} files, at most {MAX_FILES} may be submitted.")
    total = sum(
        len(content if isinstance(content, bytes) else content.encode(errors="surrogatepass"))
        for content in files.values()
    )
    if total > MAX_BYTES:
        raise RefusedFiles(f"The files have {total} bytes, at most {MAX_BYTES} may be submitted.")


def _text(path: str, content: str | bytes) -> str:
    try:
        text = content.decode() if isinstance(content, bytes) else content
        text.encode()
    except UnicodeError:
        raise RefusedFiles(f"{path} is not UTF-8 text.") from None
    return text


def _require_distinct(paths: list[str]) -> None:
    """No two names that one file system or Python would take for the same."""
    seen: dict[str, str] = {}
    for path in paths:
        key = unicodedata.normalize("NFKC", path).casefold()
        if key in seen:
            raise RefusedFiles(f"{path} and {seen[key]} differ in upper and lower case only.")
        seen[key] = path
    folders = {parent for key in seen for parent in _parents(key)}
    for key, path in seen.items():
        if key in folders:
            raise RefusedFiles(f"{path} is both a file and a folder.")
        if key.removesuffix(".py") in folders and key.endswith(".py"):
            raise RefusedFiles(f"{path} and the folder {path[:-3]}/ would be one module.")


def _parents(path: str) -> Iterator[str]:
    parts = path.split("/")
    return ("/".join(parts[:length]) for length in range(1, len(parts)))


def _require_allowed(exercise: Exercise, path: str, text: str) -> None:
    if path in exercise.edit:
        return
    if path in exercise.starter:
        if exercise.starter[path] != text:
            raise RefusedFiles(f"{path} is read-only and differs from the one given.")
    elif not exercise.new_files:
        names = ", ".join(exercise.edit)
        raise RefusedFiles(f"{path} is not a file of this exercise; {names} may be edited.")


def _require_no_shadow(path: str, library: frozenset[str]) -> None:
    top, below, _ = path.partition("/")
    name = top.split(".")[0]
    if not below and not top.endswith(MODULE_SUFFIXES):
        return
    if name in sys.stdlib_module_names or name in IMPORTED_AT_START or name in library:
        raise RefusedFiles(f"{path} would hide the library module {name}.")


def read_folder(folder: Path) -> dict[str, bytes]:
    """The regular files of a submission folder; RefusedFiles for a symlink or too much.

    Names that begin with a dot and `__pycache__` are left out. Raises OSError when the folder
    itself cannot be read.
    """
    files: dict[str, bytes] = {}
    total = 0
    for path, relative in _walk(folder, ""):
        if len(files) >= MAX_FILES:
            raise RefusedFiles(f"There are more than {MAX_FILES} files.")
        content = _read_regular(path, relative, most=MAX_BYTES - total)
        total += len(content)
        files[relative] = content
    return files


def _walk(folder: Path, prefix: str) -> Iterator[tuple[Path, str]]:
    with os.scandir(folder) as entries:
        ordered = sorted(entries, key=lambda entry: entry.name)
    for entry in ordered:
        if entry.name.startswith(".") or entry.name == "__pycache__":
            continue
        relative = f"{prefix}{entry.name}"
        if entry.is_symlink():
            raise RefusedFiles(f"{shown(relative)} is a symbolic link.")
        if entry.is_dir(follow_symlinks=False):
            if fault := path_fault(relative):
                raise RefusedFiles(f"{shown(relative)} {fault}.")
            yield from _walk(Path(entry.path), f"{relative}/")
        elif entry.is_file(follow_symlinks=False):
            yield Path(entry.path), relative


def _read_regular(path: Path, relative: str, *, most: int) -> bytes:
    # O_NOFOLLOW and fstat: what was a file when it was listed may be something else by now.
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        raise RefusedFiles(f"{shown(relative)} cannot be read: {error.strerror}.") from error
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise RefusedFiles(f"{shown(relative)} is not a regular file.")
        content = file.read(most + 1)
    if len(content) > most:
        raise RefusedFiles(f"The files have more than {MAX_BYTES} bytes.")
    return content
