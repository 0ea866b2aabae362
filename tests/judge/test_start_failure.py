"""Why an app did not start: the usual causes through a real box, and hostile output."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.judge import Exercise, Judge, Limits, Verdict
from greenroom.judge.host.job import LimitName, Outcome
from greenroom.judge.host.start_failure import explain_start, trimmed

HEAD = "from contextlib import asynccontextmanager\nfrom fastapi import FastAPI\n"


def lifespan(line: str) -> str:
    body = f"@asynccontextmanager\nasync def lifespan(app):\n    {line}\n    yield\n"
    return f"{HEAD}import asyncio\n{body}app = FastAPI(lifespan=lifespan)\n"


# What main.py is, words of the message, words of the output.
CAUSES: dict[str, tuple[str, str, str]] = {
    "other name": (
        f"{HEAD}api = FastAPI()\n",
        "main.py has no `app`, but `api`: the judge serves the name `app`.",
        "",
    ),
    "in a function": (
        f"{HEAD}def create():\n    app = FastAPI()\n    return app\n",
        "main.py makes `app` inside of a function",
        "",
    ),
    "no app": ("x = 1\n", "main.py has no `app`: write `app = FastAPI()`", ""),
    "not an app": ("app = 3\n", "`app` in main.py cannot be called", ""),
    "factory": (
        f"{HEAD}def app():\n    return FastAPI()\n",
        "`app` in main.py is what makes the application: call it, `app = create_app()`.",
        "",
    ),
    "class": (f"{HEAD}class App(FastAPI): ...\napp = App\n", "is what makes the application", ""),
    "setting": (
        f"{HEAD}from pydantic_settings import BaseSettings\n\nclass Settings(BaseSettings):\n"
        "    database_url: str\n    secret: str\n\nsettings = Settings()\napp = FastAPI()\n",
        "main.py, line 9 needs the environment's database_url, secret, which is not set here",
        "Field required",
    ),
    "variable": (
        f"{HEAD}import os\nurl = os.environ['DATABASE_URL']\n",
        "main.py, line 4 needs the environment's DATABASE_URL, which is not set here",
        "    url = os.environ['DATABASE_URL']",
    ),
    "relative import": (
        "from .ledger import me\n",
        "main.py, line 1: Attempted relative import with no known parent package. main.py is in",
        "",
    ),
    "missing file": (
        "open('prices.json')\n",
        "Importing it raised FileNotFoundError: [Errno 2] No such file or directory: 'prices.json'",
        "",
    ),
    "missing package": ("import numpy\n", "numpy, which is not installed here.", ""),
    "port": (
        "import socket\nsocket.socket().bind(('0.0.0.0', 80))\n",
        "There is no network.",
        "",
    ),
    "misspelt library": (
        "import fastpi\n",
        "main.py, line 1 imports fastpi, which is not installed here. Did you mean fastapi?",
        "    import fastpi",
    ),
    "misspelt own module": ("import ledgr\n", "Did you mean ledger?", ""),
    "missing name": (
        "from fastapi import FastApi\n",
        "main.py, line 1: Cannot import name 'FastApi' from 'fastapi'",
        "ImportError: cannot import name 'FastApi' from 'fastapi'",
    ),
    "circle": ("import ledger\nfrom ledger import me\n", "Two modules import each other.", ""),
    "syntax": (
        f"{HEAD}app = FastAPI(\n\nprint('x')\n",
        "main.py, line 3 is not Python: '(' was never closed",
        "    app = FastAPI(\n                 ^",
    ),
    "indentation": ("def f():\nreturn 1\n", "The indentation in main.py, line 2 is wrong", "^"),
    "error": (
        f"{HEAD}app = FastAPI()\nx = 1 / 0\n",
        "Importing it raised ZeroDivisionError: division by zero, in main.py, line 4.",
        "    x = 1 / 0",
    ),
    "error in a library": (
        f"{HEAD}app = FastAPI()\n\nclass A: pass\n\n@app.get('/')\ndef r(y: A): pass\n",
        "Importing it raised FastAPIError: Invalid args for response field!",
        "    @app.get('/')",
    ),
    "startup": (
        lifespan("raise RuntimeError('db down')"),
        "Its startup (lifespan) raised RuntimeError: db down, in main.py, line 6.",
        "    raise RuntimeError('db down')",
    ),
    "startup waits": (
        lifespan("await asyncio.sleep(60)"),
        "It was not up within 0.8 s: something loops or waits in its startup (lifespan).",
        "",
    ),
    "server": (
        f"import uvicorn\n{HEAD}app = FastAPI()\nuvicorn.run(app, port=8000)\n",
        "main.py starts a server while it is imported (line 5)",
        "",
    ),
    "loop": ("while True: pass\n", "something loops or waits while it is imported", ""),
    "network": (
        "import socket\nsocket.create_connection(('1.1.1.1', 80))\n",
        "main.py, line 2 asks for what the sandbox refuses (PermissionError",
        "",
    ),
    "program": ("import subprocess\nsubprocess.run(['ls'])\n", "No other program can be", ""),
    "exit": ("import sys\nsys.exit(2)\n", "It ended itself while it was imported", ""),
    "fault": (
        "import ctypes\nctypes.string_at(0)\n",
        "It was ended by SIGSEGV before it was up.",
        "",
    ),
    "memory": (
        "x = [bytearray(b'x' * (1 << 20)) for _ in range(5000)]\n",
        "Before it was up, it used more memory than it may.",
        "",
    ),
    "output": ("while True: print('x' * 1000)\n", "it printed more than it may", "cut"),
}


WAITING = {"startup waits", "server", "loop"}


@pytest.mark.parametrize("name", CAUSES)
async def test_cause_is_said(judge: Judge, name: str) -> None:
    source, message, output = CAUSES[name]
    given_files = {"main.py": source, "ledger.py": "import main\nfrom main import you\n"}
    if name != "circle":
        given_files["ledger.py"] = ""
    exercise = Exercise.from_parts("start", given_files)
    report = await judge.grade(
        exercise, {}, limits=Limits(start_s=0.8 if name in WAITING else 20.0)
    )
    assert report.verdict is Verdict.DID_NOT_START
    assert report.message.startswith("App did not start. ")
    assert message in report.message
    assert output in report.output
    assert "site-packages" not in report.output + report.message
    assert "/box/" not in report.output + report.message


async def test_function_that_is_an_app_is_served(judge: Judge) -> None:
    source = (
        "async def app(scope, receive, send):\n    if scope['type'] == 'http':\n"
        "        await send({'type': 'http.response.start', 'status': 204, 'headers': []})\n"
        "        await send({'type': 'http.response.body'})\n"
    )
    async with judge.serve_source(source) as run:
        answer = (await run.request("GET", "/")).exchange.response
    assert answer is not None
    assert answer.status == 204


async def test_missing_main_is_said(judge: Judge) -> None:
    exercise = Exercise.from_parts("start", {"app.py": f"{HEAD}app = FastAPI()\n"})
    report = await judge.grade(exercise, {})
    assert "There is no main.py" in report.message
    assert "app.py is there: rename it." in report.message


def test_traceback_keeps_the_learners_frames() -> None:
    output = """Traceback (most recent call last):
  File "main.py", line 2, in <module>
  File "/venv/lib/python3.11/site-packages/fastapi/routing.py", line 1, in get
    raise Wrong()
    ^^^^^^^^^^^^^
  File "db.py", line 1, in go
    x = 1 / 0
        ~~^~~
ZeroDivisionError: in /usr/lib/python3.11/json/decoder.py
"""
    files = {"main.py": "import db\ndb.go()\n", "db.py": ""}
    assert trimmed(output, files).splitlines() == [
        "Traceback (most recent call last):",
        '  File "main.py", line 2, in <module>',
        "    db.go()",
        '  File "db.py", line 1, in go',
        "    x = 1 / 0",
        "        ~~^~~",
        "ZeroDivisionError: in json/decoder.py",
    ]


lines = st.sampled_from(
    [
        "Traceback (most recent call last):",
        '  File "main.py", line 1, in <module>',
        '  File "main.py", line 999999999, in <module>',
        '  File "/x/site-packages/a.py", line 1',
        "    x = 1",
        "ValueError: no",
        "ModuleNotFoundError: No module named 'a.b'",
        "ImportError: x (/a/b)",
        'Attribute "app" not found',
        "SyntaxError",
        "PermissionError: ",
        "ERROR:    Application startup failed. Exiting.",
        "",
        "  | ",
    ]
)


@given(
    output=st.lists(st.one_of(lines, st.text(max_size=30)), max_size=12).map("\n".join),
    main=st.one_of(st.none(), st.text(max_size=60), st.just("uvicorn.run(app)")),
    ending=st.sampled_from([(None, None), (1, None), (None, 11), (None, 250)]),
    limit=st.sampled_from([None, "memory"]),
)
def test_any_output_is_explained(
    output: str, main: str | None, ending: tuple[int | None, int | None], limit: LimitName | None
) -> None:
    files = {} if main is None else {"main.py": main}
    outcome = Outcome(*ending, limit, output, 0.0, 0.0, 0)
    failure = explain_start(files, outcome, start_s=1.0, library=frozenset({"fastapi"}))
    assert failure.sentence
    assert len(failure.sentence) <= 640
    failure.sentence.encode()


@pytest.mark.parametrize(
    "flood",
    [
        "a." * 60_000,
        "/a" * 60_000,
        " (/" * 60_000,
        '  File "' * 20_000,
        "\n" * 200_000,
        "E: " * 60_000,
    ],
)
def test_flood_is_explained_in_time(flood: str) -> None:
    began = time.monotonic()
    outcome = Outcome(1, None, None, flood, 0.0, 0.0, 0)
    explain_start({"main.py": flood}, outcome, start_s=1.0, library=frozenset())
    assert time.monotonic() - began < 2
