"""Which files may be submitted, as mapping and as folder; nothing else gets past."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.judge import Exercise, RefusedFiles, validate_files
from greenroom.judge.host.library import library_modules, library_packages
from greenroom.judge.host.submission import read_folder
from greenroom.judge.paths import path_fault
from greenroom.judge.sandboxes.interpreter import find_packages

LIBRARY = library_modules(find_packages(None))


def test_library_is_that_of_the_learners() -> None:
    assert {"fastapi", "yaml", "typing_extensions", "_cffi_backend"} <= LIBRARY
    assert "greenroom" not in LIBRARY
    packages = library_packages(find_packages(None))
    assert packages["python"].startswith("3.")
    assert packages["fastapi"].startswith("0.")


def exercise(*, new_files: bool = True) -> Exercise:
    made = Exercise.from_parts("try", {"main.py": "app = 1", "ledger.py": "given = 1"})
    return replace(made, edit=("main.py",), new_files=new_files)


def refusal(files: dict[str, str | bytes], *, new_files: bool = True) -> str:
    with pytest.raises(RefusedFiles) as refused:
        validate_files(exercise(new_files=new_files), files, library=LIBRARY)
    assert len(refused.value.message) < 300
    return refused.value.message


def test_missing_files_come_from_the_starter() -> None:
    assert validate_files(exercise(), {}) == {"main.py": "app = 1", "ledger.py": "given = 1"}
    merged = validate_files(exercise(), {"main.py": b"app = 2", "ledger.py": "given = 1"})
    assert merged["main.py"] == "app = 2"


def test_new_file_needs_permission() -> None:
    merged = validate_files(exercise(), {"db/models.py": "", "data.json": ""}, library=LIBRARY)
    assert "db/models.py" in merged
    message = refusal({"models.py": ""}, new_files=False)
    assert message == "models.py is not a file of this exercise; main.py may be edited."


def test_read_only_file_may_not_differ() -> None:
    assert "ledger.py is read-only" in refusal({"ledger.py": "given = 2"})
    assert "ledger.py is read-only" in refusal({"ledger.py": "given = 2"}, new_files=False)


REFUSED: dict[str, tuple[dict[str, str | bytes], str]] = {
    "backslash": ({"..\\..\\x.py": "x"}, "backslash"),
    "drive": ({"C:\\x.py": ""}, "backslash or a colon"),
    "stream": ({"main.py:ads": ""}, "colon"),
    "case": ({"main.py": "a", "MAIN.py": "b"}, "upper and lower case"),
    "case of the starter's": ({"Main.py": "b"}, "upper and lower case"),
    "unicode": ({"caf\u00e9.py": ""}, "characters other than"),
    "decomposed": ({"cafe\u0301.py": ""}, "characters other than"),
    "file and folder": ({"a": "x", "a/b.py": "y"}, "both a file and a folder"),
    "module and package": ({"main/__init__.py": ""}, "would be one module"),
    "deep": ({"a/b/c/d/e.py": ""}, "deeper than 4"),
    "long": ({"a" * 121 + ".py": ""}, "longer than 120 bytes"),
    "very long": ({("d/" * 2000) + "x.py": ""}, "longer than 120 bytes"),
    "many": ({f"f{i}.py": "" for i in range(33)}, "33 files, at most 32"),
    "large": ({"main.py": "x" * 256_001}, "256001 bytes, at most 256000"),
    "surrogate in a name": ({"ma\udc80in.py": "x"}, "characters other than"),
    "surrogate in a text": ({"main.py": 'x = "\udc80"'}, "not UTF-8"),
    "wrong bytes": ({"main.py": b"\xff"}, "not UTF-8"),
    "up": ({"../x.py": ""}, "plain relative path"),
    "absolute": ({"/etc/passwd": ""}, "not relative"),
    "empty": ({"": ""}, "plain relative path"),
    "empty part": ({"a//b.py": ""}, "plain relative path"),
    "dot file": ({".env": ""}, "begins with a dot"),
    "dot folder": ({".git/config": ""}, "begins with a dot"),
    "newline": ({"main\n.py": ""}, "characters other than"),
    "NUL": ({"main\0.py": ""}, "characters other than"),
    "standard library": ({"json.py": ""}, "hide the library module json"),
    "package of it": ({"json/__init__.py": ""}, "hide the library module json"),
    "learner's package": ({"uvicorn.py": ""}, "hide the library module uvicorn"),
    "a package for tasks": ({"celery.py": ""}, "hide the library module celery"),
    "a folder of that name": ({"redis/__init__.py": ""}, "hide the library module redis"),
    "module file of a package": ({"typing_extensions.py": ""}, "hide the library module"),
    "at start": ({"sitecustomize.py": ""}, "hide the library module sitecustomize"),
    "compiled": ({"json.cpython-311-x86_64-linux-gnu.so": ""}, "hide the library module"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_files_are_refused(name: str) -> None:
    files, words = REFUSED[name]
    assert words in refusal(files)


def test_limits_are_inclusive() -> None:
    files: dict[str, str | bytes] = {f"f{i}.py": "" for i in range(30)}
    files["main.py"] = "x" * (256_000 - 9)
    files["ledger.py"] = "given = 1"
    assert len(validate_files(exercise(), files)) == 32
    assert path_fault("a/b/c/" + "d" * 111 + ".py") is None


names = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="abAB./\\:-_\u00e9\u0130\ufb01\udc80\0", max_size=12),
    st.sampled_from(["main.py", "ledger.py", "MAIN.PY", "a/b", "a", "con", "json.py", "x/../y"]),
)


@given(st.dictionaries(names, st.one_of(st.text(max_size=20), st.binary(max_size=20)), max_size=8))
def test_what_passes_is_safe_to_write(files: dict[str, str | bytes]) -> None:
    try:
        merged = validate_files(exercise(), files, library=LIBRARY)
    except RefusedFiles as refused:
        refused.message.encode()
        return
    folded = [path.casefold() for path in merged]
    assert len(set(folded)) == len(folded)
    for path, text in merged.items():
        text.encode()
        assert path.isascii()
        assert not path.startswith(("/", "."))
        assert ".." not in path.split("/")
        assert not any(path.casefold().startswith(f"{other}/") for other in folded)


def test_folder_is_read_without_hidden_files(tmp_path: Path) -> None:
    for name in ("main.py", "db/models.py", ".env", "db/.hidden", "__pycache__/main.pyc"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    assert read_folder(tmp_path) == {"db/models.py": b"db/models.py", "main.py": b"main.py"}


def test_symlinks_are_refused(tmp_path: Path) -> None:
    (tmp_path / "main.py").symlink_to("/etc/passwd")
    with pytest.raises(RefusedFiles, match=r"main\.py is a symbolic link"):
        read_folder(tmp_path)
    (tmp_path / "main.py").unlink()
    (tmp_path / "db").symlink_to("/etc")
    with pytest.raises(RefusedFiles, match="db is a symbolic link"):
        read_folder(tmp_path)


def test_hidden_symlinks_do_not_matter(tmp_path: Path) -> None:
    (tmp_path / ".venv").symlink_to("/usr")
    assert read_folder(tmp_path) == {}


@pytest.mark.timeout(10)
def test_fifo_does_not_hang_the_reader(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.py")
    assert read_folder(tmp_path) == {}


def test_huge_folder_is_refused_early(tmp_path: Path) -> None:
    with (tmp_path / "large.py").open("wb") as file:
        file.truncate(1 << 34)
    with pytest.raises(RefusedFiles, match="more than 256000 bytes"):
        read_folder(tmp_path)
    (tmp_path / "large.py").unlink()
    for number in range(40):
        (tmp_path / f"f{number}.py").touch()
    with pytest.raises(RefusedFiles, match="more than 32 files"):
        read_folder(tmp_path)


def test_deep_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a/b/c/d/e").mkdir(parents=True)
    with pytest.raises(RefusedFiles, match="deeper than 4"):
        read_folder(tmp_path)
