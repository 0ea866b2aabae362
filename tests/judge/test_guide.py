"""The guide's own exercise is graded, and its tables are complete."""

import asyncio
import os
import re
import sys
from pathlib import Path
from typing import get_args

from greenroom.judge import Judge, ServedApp, Verdict, load_exercise
from greenroom.judge.host.report import Part

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs/develop/judge.md").read_text()
STARTER = "from fastapi import FastAPI\napp = FastAPI()\n"
ANSWER = """
from typing import Annotated
from fastapi import FastAPI, Path
app = FastAPI()
@app.get("/hello/{name}")
def hello(name: Annotated[str, Path(max_length=10)]):
    return {"hello": name}
"""


def block(pattern: str) -> str:
    found = re.search(pattern, GUIDE, re.DOTALL)
    assert found
    return found[1]


async def test_exercise_of_the_guide_works(judge: Judge, tmp_path: Path) -> None:
    files = {
        "exercise.md": block(r"```\n(\+\+\+.*?)```"),
        "checks.py": block(r"```python\n(from greenroom.judge import ServedApp.*?)```"),
        "starter/main.py": STARTER,
    }
    for name, text in files.items():
        path = tmp_path / "hello" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    exercise = load_exercise(tmp_path / "hello")
    assert (await judge.grade(exercise, {})).verdict is Verdict.NOT_YET
    assert (await judge.grade(exercise, {"main.py": ANSWER})).verdict is Verdict.PASSED


def test_every_part_and_verdict_is_explained() -> None:
    for word in [*get_args(Part), *Verdict]:
        assert f"`{word}`" in GUIDE


def test_each_method_of_an_app_is_at_work_in_an_exercise_that_is_named() -> None:
    rows = [row.split(" | ") for row in GUIDE.splitlines() if "](../../content/" in row]
    methods = {name for name in vars(ServedApp) if not name.startswith("_")}
    shown: set[str] = set()
    for words, _, named in rows:
        folders = re.findall(r"\]\(\.\./\.\./(content/.+?)\)", named)
        used = {
            word
            for folder in folders
            for word in re.findall(r"\bapp\.(\w+)\(", (ROOT / folder / "checks.py").read_text())
        }
        row = methods & set(re.findall(r"\w+", words))
        assert row <= used, f"{row - used} in none of {folders}"
        shown |= row
    assert shown == methods


async def test_commands_of_the_guide_run_as_written(judge: Judge, tmp_path: Path) -> None:
    assert judge.sandbox  # the strongest that works here
    files = dict(re.findall(r"```python\n# (\S+)\n(.*?)```", GUIDE, re.DOTALL))
    files["hello/exercise.md"] = block(r"```\n(\+\+\+.*?)```")
    files["hello/checks.py"] = block(r"```python\n(from greenroom.judge import ServedApp.*?)```")
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    commands = "".join(re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL))
    printed = await _run(
        commands.replace(" grade ", f" grade --sandbox {judge.sandbox} "), tmp_path
    )
    verdicts = re.findall(r"\d of 2 +(\w+)", printed)
    assert verdicts == ["not_yet", "passed", "not_yet", "not_yet"], printed
    assert "Says hi" in printed
    assert len((tmp_path / "results.jsonl").read_text().splitlines()) == 2


async def _run(commands: str, folder: Path) -> str:
    process = await asyncio.create_subprocess_exec(
        "bash", "-eu", "-c", commands,
        cwd=folder,
        env={**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    printed, _ = await process.communicate()
    assert process.returncode == 0, printed.decode()
    return printed.decode()


def test_guide_stays_short() -> None:
    assert len(GUIDE.splitlines()) <= 280
