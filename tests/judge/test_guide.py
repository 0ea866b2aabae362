"""The guide's own exercise is graded, and its tables are complete."""

import re
from pathlib import Path
from typing import get_args

from greenroom.judge import Judge, Verdict, load_exercise
from greenroom.judge.host.report import Part

GUIDE = (Path(__file__).parents[2] / "docs/develop/judge.md").read_text()
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


def test_guide_stays_short() -> None:
    assert len(GUIDE.splitlines()) <= 200
