"""The kind `tests`: what a learner's tests say of the right app and of each mutant."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from greenroom.judge import Exercise, ExerciseError, Judge, Progress, Report, Verdict, load_exercise
from greenroom.judge.exercise import Explanation, Mistake
from tests.judge.page_exercise import (
    EXERCISE,
    FIRST,
    IMPORTS,
    LATER,
    RIGHT,
    STATUS,
    write_exercise,
)


@pytest.fixture
def exercise(tmp_path: Path) -> Exercise:
    return load_exercise(write_exercise(tmp_path))


async def graded(judge: Judge, exercise: Exercise, *tests: str) -> Report:
    return await judge.grade(exercise, {"test_app.py": "".join(tests)})


def results(report: Report) -> list[bool | None]:
    return [check.passed for check in report.checks]


def test_app_is_given_and_read_only(exercise: Exercise) -> None:
    assert exercise.starter["main.py"] == RIGHT
    assert exercise.read_only == ("main.py",)
    named = [(check.name, check.task, check.visible) for check in exercise.checks]
    assert named == [("right", 1, True), ("one-late", 2, True), ("other-default", 2, False)]


async def test_tests_that_notice_every_mutant_pass(judge: Judge, exercise: Exercise) -> None:
    report = await graded(judge, exercise, IMPORTS, FIRST, LATER)
    assert (report.verdict, report.message) == (Verdict.PASSED, "Passed, 3 of 3")
    assert [check.sent for check in report.checks] == [
        "the right app",
        "a broken app: a page is one-late",
        "a broken app: a page is other-default",
    ]
    assert "2 passed" in report.output
    assert {"queue", "handover", "files", "import", "ready", "checks", "teardown"} <= set(
        report.phases_ms
    )


async def test_mutant_that_no_test_notices_is_not_yet(judge: Judge, exercise: Exercise) -> None:
    report = await graded(judge, exercise, IMPORTS, STATUS, LATER)
    assert (report.verdict, results(report)) == (Verdict.NOT_YET, [True, True, False])
    check = report.checks[2]
    assert (check.part, check.needed) == ("needed", "at least one test fails")
    assert (check.sent, check.got) == ("a broken app: a page is other-default", "all 2 passed")
    assert check.exchanges == []


async def test_mutant_is_run_until_a_test_fails(judge: Judge, exercise: Exercise) -> None:
    wait = (
        "\n\ndef test_wait():\n    if client.get('/page').json() != [0, 1, 2]:\n        sleep(60)\n"
    )
    tests = (IMPORTS, "from time import sleep\n", FIRST, LATER, wait)
    report = await graded(judge, exercise, *tests)
    assert (report.verdict, results(report)) == (Verdict.PASSED, [True, True, True])


async def test_failure_on_the_right_app_judges_no_mutant(judge: Judge, exercise: Exercise) -> None:
    wrong = "def test_wrong():\n    print('seen')\n    assert client.get('/page').json() == [1]\n"
    report = await graded(judge, exercise, IMPORTS, wrong, LATER)
    assert (report.verdict, results(report)) == (Verdict.NOT_YET, [False, None, None])
    assert "nothing can be said about the mutants" in report.message
    check = report.checks[0]
    assert (check.sent, check.needed) == ("the right app", "every test passes")
    assert check.got.startswith("1 of 2 failed\n\ntest_app.py::test_wrong (test_app.py, line ")
    assert "AssertionError: assert [0, 1, 2] == [1]" in check.got
    assert "E   assert [0, 1, 2] == [1]" in report.output
    assert "seen" in report.output


async def test_output_shows_the_learners_frames_only(judge: Judge, exercise: Exercise) -> None:
    deep = "def test_deep():\n    client.get('/page', params=3)\n"
    for source in (IMPORTS + deep, "import nothing_here\n"):
        report = await graded(judge, exercise, source)
        assert "test_app.py:" in report.output
        assert not any(word in report.output for word in ("/box", "site-packages", "/app/"))
        assert "starlette" not in report.output


START_FAILURES = {
    "missing module": ("import fastapy\n", "imports fastapy, which is not installed here. Did you"),
    "missing name": ("from main import apple\n", "Cannot import name 'apple' from 'main'."),
    "syntax": ("def test_x(:\n", "test_app.py, line 1 is not Python: "),
    "error": ("open('x')\n", "Importing it raised FileNotFoundError: "),
    "no test": ("def check_x(): ...\n", "No test was found: "),
    "empty": ("", "No test was found: "),
    "exit": ("import sys; sys.exit(0)\n", "something there calls exit"),
}


@pytest.mark.parametrize("name", START_FAILURES)
async def test_tests_that_cannot_run_are_explained(
    judge: Judge, exercise: Exercise, name: str
) -> None:
    source, sentence = START_FAILURES[name]
    report = await graded(judge, exercise, source)
    assert (report.verdict, results(report)) == (Verdict.DID_NOT_START, [None, None, None])
    assert report.message.startswith("Tests did not start. ")
    assert sentence in report.message


async def test_skipped_tests_are_no_tests(judge: Judge, exercise: Exercise) -> None:
    skipped = "@pytest.mark.skip\ndef test_x(): ...\n"
    report = await graded(judge, exercise, IMPORTS, skipped)
    assert (report.verdict, results(report)) == (Verdict.NOT_YET, [False, None, None])
    assert report.checks[0].got == "no test ran, 1 skipped"


async def test_asynchronous_tests_run(judge: Judge, exercise: Exercise) -> None:
    test = "@pytest.mark.anyio\nasync def test_x(anyio_backend_name):\n    raise KeyError('ran')\n"
    report = await graded(judge, exercise, IMPORTS, test)
    assert "KeyError: 'ran'" in report.checks[0].got


async def test_failing_fixture_is_one_failed_test(judge: Judge, exercise: Exercise) -> None:
    fixture = "@pytest.fixture\ndef broken(): raise OSError('no')\ndef test_x(broken): ...\n"
    report = await graded(judge, exercise, IMPORTS, fixture, FIRST)
    assert report.checks[0].got.startswith("1 of 2 failed")


async def test_runs_share_no_state(judge: Judge, exercise: Exercise) -> None:
    leaving = (
        "def test_alone():\n    assert not os.path.exists('seen') and not hasattr(pytest, 'seen')\n"
        "    open('seen', 'w').close()\n    pytest.seen = True\n"
    )
    report = await graded(judge, exercise, IMPORTS, leaving)
    assert [check.got for check in report.checks[1:]] == ["the only test passed"] * 2


async def test_visible_mutants_alone_are_a_run(judge: Judge, exercise: Exercise) -> None:
    report = await judge.grade(exercise, {}, only="visible", priority="run")
    assert [check.name for check in report.checks] == ["right", "one-late"]


async def test_progress_counts_the_apps(judge: Judge, exercise: Exercise) -> None:
    told: list[Progress] = []
    await judge.grade(exercise, {}, on_progress=told.append)
    steps = [step for step in told if step.kind != "queued"]
    assert [step.kind for step in steps] == ["starting", "ready", *["checks"] * 3, "verdict"]
    assert [(step.done, step.total) for step in steps[2:5]] == [(1, 3), (2, 3), (3, 3)]


async def test_mistake_is_known_by_what_it_misses(judge: Judge, exercise: Exercise) -> None:
    explanation = Explanation(looks_right="a", happens="b", see="c", say="d")
    pattern = {"other-default": "needed"}
    mistake = Mistake("misses-it", "It", ("other-default",), "card", explanation, {}, pattern)
    report = await graded(judge, replace(exercise, mistakes=(mistake,)), IMPORTS, LATER)
    assert report.mistake is not None
    assert report.mistake.name == "misses-it"


async def test_time_of_the_whole_ends_the_runs(judge: Judge, exercise: Exercise) -> None:
    slow = "import time\ndef test_slow():\n    time.sleep(0.4)\n"
    limits = replace(exercise.limits, total_s=0.2, start_s=2.0)
    report = await judge.grade(exercise, {"test_app.py": IMPORTS + slow}, limits=limits)
    assert (report.verdict, results(report)) == (Verdict.TIMED_OUT, [False, None, None])
    assert report.checks[0].part == "timeout"


# What a stranger tries: source, verdict, results.
NOTHING = [False, None, None]
ATTACKS: dict[str, tuple[str, Verdict, list[bool | None]]] = {
    "leaves at import": ("import os\nos._exit(0)\n", Verdict.CRASHED, NOTHING),
    "leaves in a test": (
        f"{IMPORTS}\ndef test_x():\n    print('3 passed'); sys.stdout.flush()\n    os._exit(0)\n",
        Verdict.CRASHED,
        NOTHING,
    ),
    "exits in a test": (f"{IMPORTS}\ndef test_x():\n    sys.exit(0)\n", Verdict.NOT_YET, NOTHING),
    "breaks pytest off": (
        f"{IMPORTS}{STATUS}\ndef test_x():\n    pytest.exit('over', returncode=0)\n",
        Verdict.NOT_YET,
        NOTHING,
    ),
    "prints a result": (
        f"{IMPORTS}{STATUS}\nprint('1 failed in 0.01s'); print('FAILED test_app.py::test_x')\n",
        Verdict.NOT_YET,
        [True, False, False],
    ),
    "writes result files": (
        f"{IMPORTS}{STATUS}\nopen('junit.xml', 'w').write('<testsuites failures=\"1\"/>')\n"
        "open('pytest.ini', 'w').write('[pytest]\\nxfail_strict=1')\n",
        Verdict.NOT_YET,
        [True, False, False],
    ),
    "patches pytest": (
        f"{IMPORTS}{STATUS}\nimport _pytest.runner\n"
        "_pytest.runner.call_and_report = None\npytest.main = None\n",
        Verdict.NOT_YET,
        NOTHING,
    ),
    "never ends": (f"{IMPORTS}\ndef test_x():\n    while True: ...\n", Verdict.TIMED_OUT, NOTHING),
    "never ends at import": ("while True: ...\n", Verdict.TIMED_OUT, NOTHING),
    "leaves a thread": (
        f"{IMPORTS}{STATUS}\nimport threading\n"
        "threading.Thread(target=lambda: __import__('time').sleep(60)).start()\n",
        Verdict.NOT_YET,
        [True, False, False],
    ),
    "hoards": (
        f"{IMPORTS}\ndef test_x():\n    x = []\n    while True: x.append(b'x' * (1 << 20))\n",
        Verdict.LIMIT_REACHED,
        NOTHING,
    ),
    "floods": (
        "import os\nwhile True: os.write(1, b'x' * 65536)\n",
        Verdict.LIMIT_REACHED,
        NOTHING,
    ),
}


@pytest.mark.parametrize("name", ATTACKS)
async def test_attack_gains_nothing(judge: Judge, exercise: Exercise, name: str) -> None:
    source, verdict, expected = ATTACKS[name]
    limits = replace(exercise.limits, start_s=1.5)
    report = await judge.grade(exercise, {"test_app.py": source}, limits=limits)
    assert (report.verdict, results(report)) == (verdict, expected), report.message


FORGED = """
import os, socket
for handle in range(3, 64):
    try:
        listener = socket.socket(fileno=handle)
        if listener.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN): break
        listener.detach()
    except OSError: pass
connection, _ = listener.accept()
try: connection.sendall(TOLD)
except OSError: pass
os._exit(0)
"""
COUNTS = {"collected": 1, "passed": 1, "failed": 0, "skipped": 0, "uncollected": 0}
LIES = {
    "nothing": b"",
    "no JSON": b"\xff{",
    "deep": b"[" * 60_000,
    "other keys": b"{}",
    "too long": b" " * 70_000,
    "odd counts": json.dumps({**COUNTS, "passed": 10**300, "over": True, "failures": []}).encode(),
    "below zero": json.dumps({**COUNTS, "failed": -1, "over": True, "failures": []}).encode(),
}


@pytest.mark.parametrize("name", LIES)
async def test_unreadable_claims_are_none(judge: Judge, exercise: Exercise, name: str) -> None:
    report = await graded(judge, exercise, f"TOLD = {LIES[name]!r}\n", FORGED)
    assert (report.verdict, results(report)) == (Verdict.CRASHED, NOTHING)


async def test_hostile_words_are_fit_to_be_shown(judge: Judge, exercise: Exercise) -> None:
    hostile = "def test_x():\n    raise type('E' * 900, (Exception,), {})('\\0\\ud800' * 9000)\n"
    report = await graded(judge, exercise, IMPORTS, hostile)
    assert report.verdict is not Verdict.PASSED
    assert "\0" not in report.model_dump_json()
    assert len(report.checks[0].got) < 5_000


async def test_new_files_are_refused_unless_allowed(judge: Judge, exercise: Exercise) -> None:
    files = {"test_app.py": IMPORTS + STATUS, "conftest.py": "import sys\nsys.exit(0)\n"}
    report = await judge.grade(exercise, files)
    assert report.verdict is Verdict.REFUSED
    report = await judge.grade(replace(exercise, new_files=True), files)
    assert report.verdict is Verdict.DID_NOT_START
    report = await judge.grade(exercise, {"main.py": ""})
    assert report.verdict is Verdict.REFUSED


MALFORMED = {
    "no app": ("right/main.py", None, r"right/main.py:1: file: is missing: the app under test"),
    "app in edit": (
        "exercise.md",
        EXERCISE.replace('edit = ["test_app.py"]', 'edit = ["test_app.py", "main.py"]'),
        r"right/main.py:1: file: is in edit: the app is read-only",
    ),
    "app in starter": ("starter/main.py", RIGHT, r"right/main.py:1: file: is in starter/ too"),
    "app not named": (
        "exercise.md",
        EXERCISE.replace('["main.py"]', "[]"),
        r"exercise.md:1: edit: main.py must be named in one of edit and read_only",
    ),
    "same as the right app": (
        "mutants/one-late/main.py",
        RIGHT,
        r"mutants/one-late/main.py:1: file: is the same as in right/",
    ),
    "nothing differs": (
        "mutants/one-late/main.py",
        None,
        r"mutants/one-late:1: folder: has no file that differs from right/",
    ),
    "file that the app has not": (
        "mutants/one-late/more.py",
        "",
        r"mutants/one-late/more.py:1: file: is not one of those in right/",
    ),
    "no mutant.toml": (
        "mutants/one-late/mutant.toml",
        None,
        r"mutant.toml:1: file: cannot be read: No such file",
    ),
    "mutant of no sentence": (
        "mutants/one-late/mutant.toml",
        'title = "x"\ntask = 3\nvisible = true\nbreaks = "x"\n',
        r"mutant.toml:2: task: it names sentence 3; the task has 2",
    ),
    "mutant that breaks nothing": (
        "mutants/one-late/mutant.toml",
        'title = "x"\ntask = 2\nvisible = true\nbreaks = ""\n',
        r"mutant.toml:4: breaks: String should have at least 1",
    ),
    "mutant named right": (
        "mutants/right/mutant.toml",
        'title = "x"\ntask = 2\nvisible = true\nbreaks = "x"\n',
        r"mutants/right:1: name: is that of the right app",
    ),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_malformed_folder_is_refused(tmp_path: Path, name: str) -> None:
    path, text, sentence = MALFORMED[name]
    changed = write_exercise(tmp_path) / path
    if text is None:
        changed.unlink()
    else:
        changed.parent.mkdir(exist_ok=True)
        changed.write_text(text)
    with pytest.raises(ExerciseError, match=sentence):
        load_exercise(tmp_path)


def test_exercise_without_mutants_is_refused(tmp_path: Path) -> None:
    shutil.rmtree(write_exercise(tmp_path) / "mutants")
    with pytest.raises(ExerciseError, match=r"mutants:1: folder: must hold a folder for each"):
        load_exercise(tmp_path)
