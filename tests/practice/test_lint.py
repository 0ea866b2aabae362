"""Style advice: what it says, that no configuration of a learner counts, its bounds."""

import pytest

from greenroom.practice.errors import FilesRefusedError
from greenroom.practice.lint import MOST_FINDINGS, Linter


@pytest.fixture
def linter() -> Linter:
    return Linter()


async def test_findings_have_their_place(linter: Linter) -> None:
    [finding] = await linter.lint({"main.py": "x = 1\nx.y = z\n", "notes.txt": "z"})
    assert (finding.path, finding.code, finding.line) == ("main.py", "F821", 2)
    assert (finding.column, finding.end_line, finding.end_column) == (7, 2, 8)
    assert "`z`" in finding.message


async def test_syntax_errors_have_no_code(linter: Linter) -> None:
    findings = await linter.lint({"main.py": "def f(:\n"})
    assert findings
    assert {finding.code for finding in findings} == {None}


async def test_own_configuration_is_not_read(linter: Linter) -> None:
    files = {"main.py": "import os\n", "pyproject.toml": "[tool.ruff.lint]\nselect = []\n"}
    assert [finding.code for finding in await linter.lint(files)] == ["F401"]


async def test_old_dependency_style_is_told(linter: Linter) -> None:
    source = (
        "from fastapi import Depends, FastAPI\n\napp = FastAPI()\n\n\ndef get() -> int:\n"
        '    return 1\n\n\n@app.get("/")\ndef read(value: int = Depends(get)) -> int:\n'
        "    return value\n"
    )
    assert [finding.code for finding in await linter.lint({"main.py": source})] == ["FAST002"]


async def test_findings_are_bounded(linter: Linter) -> None:
    source = "import os\n" * 5000
    assert len(await linter.lint({"main.py": source})) == MOST_FINDINGS


async def test_files_come_in_order(linter: Linter) -> None:
    files = {f"part{n}.py": "import os\n" for n in (3, 1, 2)}
    assert [f.path for f in await linter.lint(files)] == ["part1.py", "part2.py", "part3.py"]


@pytest.mark.parametrize("path", ["../main.py", "/etc/main.py", "a\\b.py"])
async def test_names_that_escape_are_refused(linter: Linter, path: str) -> None:
    with pytest.raises(FilesRefusedError):
        await linter.lint({path: "x = 1\n"})
