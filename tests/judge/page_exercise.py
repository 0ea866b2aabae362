"""A small exercise in writing tests, as a folder."""

import json
from pathlib import Path

RIGHT = """
from fastapi import FastAPI

app = FastAPI()


@app.get("/page")
def read_page(offset: int = 0) -> list[int]:
    return list(range(offset, offset + 3))
"""
IMPORTS = """
import os, sys
import pytest
from fastapi.testclient import TestClient
from main import app

client = TestClient(app)
"""
FIRST = """
def test_first():
    assert client.get("/page").json() == [0, 1, 2]
"""
LATER = """
def test_later():
    assert client.get("/page?offset=5").json() == [5, 6, 7]
"""
STATUS = """
def test_status():
    assert client.get("/page").status_code == 200
"""
EXERCISE = """+++
title = "Test a page"
kind = "tests"
level = "junior"
minutes = 5
edit = ["test_app.py"]
read_only = ["main.py"]
+++

1. Every test passes on `main.py`.
2. A test fails where a page begins at another number.
"""
MUTANTS = {
    "one-late": (RIGHT.replace("range(offset,", "range(offset + 1,"), True),
    "other-default": (RIGHT.replace("= 0", "= 1"), False),
}


def write_exercise(folder: Path) -> Path:
    """The folder of a small exercise."""
    for name in ("starter", "right", *(f"mutants/{name}" for name in MUTANTS)):
        (folder / name).mkdir(parents=True)
    (folder / "exercise.md").write_text(EXERCISE)
    (folder / "starter/test_app.py").write_text(IMPORTS + STATUS)
    (folder / "right/main.py").write_text(RIGHT)
    for name, (source, visible) in MUTANTS.items():
        mutant = folder / "mutants" / name
        (mutant / "main.py").write_text(source)
        (mutant / "mutant.toml").write_text(
            f'title = "The mutant {name} is noticed"\ntask = 2\n'
            f'visible = {json.dumps(visible)}\nbreaks = "a page is {name}"\n'
        )
    return folder
