"""An exercise in a folder of the learner's: its files, and a marker that says which one it is."""

import hashlib
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ValidationError

from greenroom.catalog.schemas import ExerciseRead
from greenroom.errors import StartError
from greenroom.judge import RefusedFiles, path_fault, read_folder

MARKER = ".greenroom.toml"
TASK = "TASK.md"  # for people, never submitted


class Marker(BaseModel):
    """What `get` writes beside the files. `files`: path to the SHA-256 that it wrote."""

    exercise: str
    server: str
    files: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class Written:
    """What became of the files of a folder."""

    written: list[str]
    unchanged: list[str]


def read_marker(folder: Path) -> Marker:
    """Raises StartError where the folder is none of `greenroom get`."""
    marker = find_marker(folder)
    if marker is None:
        raise StartError(
            f"{folder / MARKER} is missing: get an exercise with `greenroom get EXERCISE`, or name "
            "its folder."
        )
    return marker


def find_marker(folder: Path) -> Marker | None:
    """None where there is none; raises StartError where it cannot be understood."""
    path = folder / MARKER
    try:
        return Marker.model_validate(tomllib.loads(path.read_text()))
    except FileNotFoundError:
        return None
    except (OSError, UnicodeError, ValueError, ValidationError) as error:
        raise StartError(f"{path} is not what `greenroom get` writes: get it again.") from error


def write_exercise(
    folder: Path, marker: Marker, files: Mapping[str, str], *, force: bool
) -> Written:
    """Writes the files and the marker. Raises StartError; before the first is written, if it can.

    A file that differs from what was got before is the learner's work: only `force` replaces it.
    """
    before = find_marker(folder)
    if before and before.exercise != marker.exercise:
        raise StartError(f"{folder} holds the exercise {before.exercise}: use --into for another.")
    digests = {path: _digest(text.encode()) for path, text in files.items()}
    try:
        there = {path: _find_digest(_inside(folder, path)) for path in files}
        got = before.files if before else {}
        changed = [
            path
            for path, digest in there.items()
            if digest not in (None, digests[path], got.get(path))
        ]
        if changed and not force:
            raise StartError(
                f"{', '.join(changed)} in {folder} would be overwritten, nothing was: use --force, "
                "or --into for another folder."
            )
        written = [path for path, digest in digests.items() if there[path] != digest]
        for path in written:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(files[path].encode())
        (folder / MARKER).write_text(_toml(marker.model_copy(update={"files": digests})))
    except OSError as error:
        raise StartError(f"{error.filename} cannot be used: {error.strerror}.") from error
    return Written(written, [path for path in files if path not in written])


def read_files(folder: Path, exercise: ExerciseRead) -> tuple[dict[str, str], list[str]]:
    """The files to submit, and the paths that are left out. Raises StartError.

    Read as every submission folder is: no links, no dot files. Where an exercise takes no new
    files, what else lies in the folder stays there.
    """
    try:
        found = read_folder(folder)
        texts = {path: content.decode() for path, content in found.items()}
    except RefusedFiles as refused:
        raise StartError(refused.message) from refused
    except UnicodeDecodeError as error:
        raise StartError("A file of this folder is not UTF-8 text.") from error
    except OSError as error:
        raise StartError(f"{folder} cannot be read: {error.strerror}.") from error
    texts.pop(TASK, None)
    known = {file.path for file in exercise.files}
    left_out = [] if exercise.new_files else sorted(texts.keys() - known)
    return {path: text for path, text in texts.items() if path not in left_out}, left_out


def _inside(folder: Path, path: str) -> Path:
    """Where a file of the server goes; raises StartError for any place outside of the folder."""
    target = folder / path
    # The path is plain, so only a link that lies in the folder already could lead out of it.
    if path_fault(path) or target.resolve() != folder.resolve() / path:
        raise StartError(f"{path!r} would be written outside of {folder}: nothing was written.")
    return target


def _find_digest(path: Path) -> str | None:
    """None where there is no file."""
    return _digest(path.read_bytes()) if path.exists() else None


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _toml(marker: Marker) -> str:
    # A TOML basic string is a JSON string, for all that can stand in these.
    def line(key: str, value: str) -> str:
        return f"{key} = {json.dumps(value, ensure_ascii=False)}"

    files = [line(json.dumps(path), digest) for path, digest in marker.files.items()]
    return "\n".join(
        [
            "# Written by `greenroom get`.",
            line("exercise", marker.exercise),
            line("server", marker.server),
            "",
            "[files]",
            *files,
            "",
        ]
    )
