"""A script in a box: what it prints, how it ends, and that it is Python as learners know it."""

import asyncio

import pytest

from greenroom.judge.host.job import Job, Outcome
from greenroom.judge.host.pool import Pool
from greenroom.judge.limits import Limits


async def run(pool: Pool, source: str, **files: str) -> Outcome:
    """Run a script to its end, at most for ten seconds."""
    more = {f"{name}.py": text for name, text in files.items()}
    async with pool.open(Job("script", {"main.py": source, **more}, Limits())) as box:
        await asyncio.wait_for(box.ended(), 10)
        return await box.stop()


@pytest.mark.parametrize(
    ("source", "status", "output"),
    [
        ("print(__name__, __file__.split('/')[-1])", 0, "__main__ main.py\n"),
        ("import sys\nsys.exit(3)", 3, ""),
        ("raise SystemExit('no')", 1, "no\n"),
        ("exit(4)", 4, ""),
        ("import atexit\natexit.register(print, 'bye')\nprint('hi')", 0, "hi\nbye\n"),
        ("import sys\nprint('a', end='')\nsys.stderr.write('b')\nprint('c')", 0, "abc\n"),
        ("print(input())", 1, "EOFError"),
        ("import other\nprint(other.x)", 0, "5\n"),
        ("print('ä €')", 0, "ä €\n"),
        ("import threading\nthreading.Thread(target=print, args=('t',)).start()", 0, "t\n"),
        ("import asyncio\nasync def f(): return 1\nprint(asyncio.run(f()))", 0, "1\n"),
        ("import dataclasses as d\n@d.dataclass\nclass A: x: 'int' = 1\nprint(A())", 0, "A(x=1)\n"),
    ],
)  # fmt: skip
async def test_script_is_python(pool: Pool, source: str, status: int, output: str) -> None:
    outcome = await run(pool, source, other="x = 5\n")
    assert outcome.exit_code == status, outcome.output
    assert output in outcome.output


async def test_warming_leaves_nothing_of_greenroom_and_no_variable(pool: Pool) -> None:
    source = (
        "import ctypes, sys\n"
        "held = ctypes.POINTER(ctypes.c_char_p).in_dll(ctypes.CDLL(None), 'environ')\n"
        "while held[0]:\n"
        "    print(held[0].decode().split('=')[0])\n"
        "    held = ctypes.cast(ctypes.addressof(held.contents) + 8, type(held))\n"
        "print([name for name in sys.modules if name.split('.')[0] == 'greenroom'])\n"
    )
    *variables, modules = (await run(pool, source)).output.splitlines()
    assert set(variables) - {"PWD"} == {"HOME", "LANG", "PATH", "TMPDIR"}
    assert modules == "[]"


async def test_exception_shows_only_own_frames(pool: Pool) -> None:
    outcome = await run(pool, "import other\nother.fail()\n", other="def fail():\n    {}['k']\n")
    assert outcome.exit_code == 1
    # Which lines are marked with carets differs between versions of Python.
    lines = [line for line in outcome.output.splitlines() if line.strip(" ~^")]
    assert lines == [
        "Traceback (most recent call last):",
        '  File "main.py", line 2, in <module>',
        "    other.fail()",
        '  File "other.py", line 2, in fail',
        "    {}['k']",
        "KeyError: 'k'",
    ]


async def test_client_and_database_work_inside(pool: Pool) -> None:
    source = (
        "import sqlite3\nfrom fastapi import FastAPI\nfrom fastapi.testclient import TestClient\n"
        "app = FastAPI()\n@app.get('/')\ndef read(): return 'sync'\n"
        "print(TestClient(app).get('/').json())\n"
        "with sqlite3.connect('a.db') as db:\n    db.execute('pragma journal_mode=wal')\n"
        "    db.execute('create table t (x)')\n    db.execute('insert into t values (1)')\n"
        "    print(db.execute('select x from t').fetchall())\n"
    )
    outcome = await run(pool, source)
    assert outcome.output == "sync\n[(1,)]\n"
