"""Every family of attacks has its row in the page on security, with its test."""

import re
from pathlib import Path

from tests.attacks.programs import FOLDER, list_programs

_PAGE = (Path(__file__).parents[2] / "docs/operate/security.md").read_text()
_ROWS = re.findall(
    r"^\| `(\w+)` \|.*\| `([\w/]+)` \| (.+) \| (.+) \| (.+) \|$", _PAGE, re.MULTILINE
)


def test_every_family_has_its_row() -> None:
    families = {folder.name for folder in FOLDER.iterdir() if folder.is_dir()}
    assert {row[0] for row in _ROWS} == families


def test_every_row_names_a_test_and_three_results() -> None:
    for family, test, *results in _ROWS:
        path = f"{test}.py" if "/" in test else f"tests/attacks/{test}.py"
        assert (Path(__file__).parents[2] / path).is_file(), family
        assert all(results)


def test_every_program_says_what_must_happen() -> None:
    for program in list_programs():
        assert re.search(r"^# MUST: \S.{10,}", program.source, re.MULTILINE), program.name
        assert program.name == next(
            path.stem for path in FOLDER.glob(f"{program.family}/{program.name}.py")
        )
