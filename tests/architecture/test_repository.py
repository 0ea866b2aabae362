"""What stands in the repository: few things at the root, true paths, no addresses of registries."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MOST_ROOT_ENTRIES = 15
MOST_LINES = {"README.md": 150, "CONTRIBUTING.md": 150}
PATH_LIKE = re.compile(r"`([\w.<>*-]+(?:/[\w.<>*-]+)+/?)`|\]\(((?!https?:)[^)#]+)\)")
EXAMPLE = re.compile(r"[<>*]|^NN|^\.(data|shots|venv)")


def tracked() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [name for name in listed.stdout.split("\0") if name]


def named_paths(page: str) -> list[str]:
    found = PATH_LIKE.findall((ROOT / page).read_text())
    return [path for pair in found for path in pair if path and not EXAMPLE.search(path)]


def exists(path: str) -> bool:
    bases = (ROOT, ROOT / "src" / "greenroom", ROOT / "docs")
    return any((base / path.strip()).exists() for base in bases)


def test_root_has_few_entries() -> None:
    visible = {name.split("/")[0] for name in tracked() if not name.startswith(".")}
    assert len(visible) <= MOST_ROOT_ENTRIES, sorted(visible)


@pytest.mark.parametrize("page", sorted(MOST_LINES))
def test_page_is_short(page: str) -> None:
    assert len((ROOT / page).read_text().splitlines()) <= MOST_LINES[page]


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_named_paths_exist(page: str) -> None:
    paths = named_paths(page)
    assert paths, f"{page} names no path: is the pattern still right?"
    assert [path for path in paths if not exists(path)] == []


def test_lock_files_name_no_address() -> None:
    locks = [name for name in tracked() if name.endswith((".lock", "package-lock.json"))]
    assert len(locks) >= 4, locks
    assert [name for name in locks if re.search(r"https?://", (ROOT / name).read_text())] == []


def test_lock_files_have_hashes() -> None:
    for lock in (ROOT / "requirements").glob("*.lock"):
        lines = lock.read_text().splitlines()
        packages = [line for line in lines if re.match(r"[a-z0-9]", line)]
        assert packages
        assert [line for line in packages if not line.rstrip().endswith("\\")] == [], lock.name


def test_no_built_file_is_tracked() -> None:
    built = ("src/greenroom/frontend/", "web/dist/", "web/node_modules/", ".data/")
    assert [name for name in tracked() if name.startswith(built)] == []


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text()
    assert [p.name for p in folder.glob("0*.md") if f"({p.name})" not in index] == []
