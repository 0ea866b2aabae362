"""`greenroom get`, `run` and `submit` against a real server, as a learner types them."""

import json
import os
import signal
import stat
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx2
import pytest
from typer.testing import CliRunner, Result

from greenroom.cli.main import app
from tools.serving import Served, serving

SLUG = "one-unit-of-work"
WRITE_TESTS = "tests-for-a-listing"
FOLDER = (
    Path(__file__).parents[2]
    / f"content/04-dependency-injection/dependency-caching/exercises/{SLUG}"
)
SOLUTION = (FOLDER / "solutions" / "idiomatic" / "main.py").read_text()
Command = Callable[..., Result]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Guests by cookie, as on a server for many."""
    with serving(tmp_path_factory.mktemp("cli") / "data", shape="scaled_out") as served:
        served.wait_until_warm()
        yield served


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A user's own folders: guest and exercises of one test alone."""
    return tmp_path / "home"


@pytest.fixture
def environment(home: Path, served: Served, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    home.mkdir()
    monkeypatch.chdir(home)
    changes = {"XDG_CONFIG_HOME": str(home / ".config"), "GREENROOM_SERVER": served.address}
    for name, value in changes.items():
        monkeypatch.setenv(name, value)
    return {**os.environ}


@pytest.fixture
def greenroom(environment: dict[str, str]) -> Command:
    """Types a command in the user's home."""

    def greenroom(*words: str) -> Result:
        return CliRunner().invoke(app, words, env=environment, catch_exceptions=False)

    return greenroom


@pytest.fixture
def interruptible() -> Iterator[None]:
    """A shell lets what it starts in the background ignore SIGINT, and its children too."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def folder(home: Path, greenroom: Command) -> Path:
    """The exercise, got."""
    done = greenroom("get", SLUG)
    assert (done.exit_code, done.stderr) == (0, "")
    return home / SLUG


def failure(done: Result) -> str:
    """The one line of a command that could not."""
    assert (done.exit_code, done.stdout) == (2, ""), done
    assert done.stderr.startswith("greenroom: ")
    assert done.stderr.count("\n") == 1
    return done.stderr


def test_get_writes_task_files_and_marker(folder: Path, served: Served) -> None:
    assert (folder / "main.py").read_text() == (FOLDER / "starter" / "main.py").read_text()
    task = (folder / "TASK.md").read_text()
    assert task.startswith("# One unit of work per request\n")
    assert "\n1. " in task
    assert "<" not in task.replace("<unit", "")
    marker = tomllib.loads((folder / ".greenroom.toml").read_text())
    assert (marker["exercise"], marker["server"]) == (SLUG, served.address)
    assert set(marker["files"]) == {"main.py", "ledger.py", "TASK.md"}


def test_run_shows_what_failed(folder: Path, greenroom: Command) -> None:
    done = greenroom("run", SLUG)
    assert done.exit_code == 1, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == "Not yet, 1 of 3"
    for label in ("Sentence ", "We sent ", "We needed ", "We got ", "curl "):
        assert any(line.strip().startswith(label) for line in lines), label
    assert "curl -i " in done.stdout
    assert f"cd {folder}" not in done.stdout


def test_submit_passes(folder: Path, greenroom: Command) -> None:
    (folder / "main.py").write_text(SOLUTION)
    done = greenroom("submit", SLUG)
    assert done.exit_code == 0, done.stderr
    assert done.stdout.startswith("Passed, 6 of 6\n")
    assert done.stdout.count("ok Check") == 6


def test_mistake_is_named(folder: Path, greenroom: Command) -> None:
    commit = SOLUTION.replace("        unit.commit()\n", "")
    (folder / "main.py").write_text(
        commit.replace("    finally:\n", "    finally:\n        unit.commit()\n")
    )
    done = greenroom("submit", SLUG)
    assert done.exit_code == 1
    assert "Likely mistake: The commit also runs after an error" in done.stdout


def test_traceback_is_shown(folder: Path, greenroom: Command) -> None:
    (folder / "main.py").write_text("app = no_such_name\n")
    done = greenroom("run", SLUG)
    assert done.exit_code == 1
    assert done.stdout.startswith("App did not start")
    assert "no_such_name" in done.stdout


def test_json_is_the_submission(folder: Path, greenroom: Command) -> None:
    done = greenroom("run", str(folder), "--json")
    assert done.exit_code == 1
    submission = json.loads(done.stdout)
    assert (submission["exercise"], submission["only"]) == (SLUG, "visible")
    assert submission["report"]["schema"] == 1


@pytest.mark.usefixtures("folder")
def test_guest_is_remembered(home: Path, greenroom: Command, served: Served) -> None:
    for _ in range(2):
        assert greenroom("run", SLUG).exit_code == 1
    [path] = home.rglob("guests.json")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    cookies = json.loads(path.read_text())[served.address]
    page = httpx2.get(f"{served.address}/api/exercises/{SLUG}/submissions", cookies=cookies)
    assert len(page.json()["items"]) == 2


def test_other_files_stay_at_home(folder: Path, greenroom: Command) -> None:
    (folder / "notes.txt").write_text("mine")
    (folder / "__pycache__").mkdir()
    (folder / "main.py").write_text(SOLUTION)
    done = greenroom("run", SLUG, "--json")
    assert done.exit_code == 0, done.stderr
    assert done.stderr == "Left out, not of this exercise: notes.txt\n"
    assert set(json.loads(done.stdout)["files"]) == {"main.py"}


def test_exercise_with_tests_and_read_only_files(home: Path, greenroom: Command) -> None:
    assert greenroom("get", WRITE_TESTS).exit_code == 0
    done = greenroom("run", WRITE_TESTS)
    assert done.exit_code == 1, done.stderr
    marker = tomllib.loads((home / WRITE_TESTS / ".greenroom.toml").read_text())
    read_only = next(path for path in marker["files"] if path.endswith("main.py"))
    (home / WRITE_TESTS / read_only).write_text("# changed\n")
    assert "read-only" in failure(greenroom("run", WRITE_TESTS))


def test_own_work_is_not_overwritten(folder: Path, greenroom: Command) -> None:
    (folder / "main.py").write_text("# mine\n")
    assert "main.py in one-unit-of-work would be overwritten" in failure(greenroom("get", SLUG))
    assert (folder / "main.py").read_text() == "# mine\n"
    assert greenroom("get", SLUG, "--force").exit_code == 0
    assert (folder / "main.py").read_text() != "# mine\n"


def test_what_is_saved_on_the_page_comes_along(
    home: Path, greenroom: Command, folder: Path, served: Served
) -> None:
    assert greenroom("run", SLUG).exit_code == 1  # makes the guest
    cookies = json.loads(next(home.rglob("guests.json")).read_text())[served.address]
    draft = {"revision": 0, "files": {"main.py": "# from the page\n"}}
    url = f"{served.address}/api/exercises/{SLUG}/draft"
    assert httpx2.put(url, json=draft, cookies=cookies).status_code == 200
    # The file is as it was got: the newer one may take its place.
    assert greenroom("get", SLUG).exit_code == 0
    assert (folder / "main.py").read_text() == "# from the page\n"


def test_another_exercise_keeps_its_folder(folder: Path, greenroom: Command) -> None:
    line = failure(greenroom("get", "one-lookup-per-request", "--into", str(folder)))
    assert "holds the exercise one-unit-of-work" in line


def test_links_lead_nowhere(home: Path, greenroom: Command) -> None:
    elsewhere = home / "elsewhere.py"
    elsewhere.write_text("# not yours\n")
    (home / "linked").mkdir()
    (home / "linked" / "main.py").symlink_to(elsewhere)
    assert "outside" in failure(greenroom("get", SLUG, "--into", "linked", "--force"))
    assert elsewhere.read_text() == "# not yours\n"


@pytest.mark.parametrize("command", ["run", "submit"])
def test_wrong_folder_is_one_line(home: Path, greenroom: Command, command: str) -> None:
    assert "get an exercise with `greenroom get EXERCISE`" in failure(greenroom(command))
    (home / ".greenroom.toml").write_text("exercise = 3\n")
    assert "is not what `greenroom get` writes" in failure(greenroom(command))


@pytest.mark.parametrize("slug", ["no-such-exercise", "../../me", "a b", "é"])
def test_unknown_exercise_is_one_line(home: Path, greenroom: Command, slug: str) -> None:
    failure(greenroom("get", slug))
    assert [path.name for path in home.iterdir() if path.name != ".config"] == []


def test_server_that_is_away_is_one_line(folder: Path, greenroom: Command) -> None:
    for words in (["run", str(folder)], ["get", SLUG]):
        for url in ("http://127.0.0.1:1", "nonsense", "http://"):
            line = failure(greenroom(*words, "--server", url))
            assert f"No Greenroom answers at {url.rstrip('/')}" in line


@pytest.mark.usefixtures("interruptible")
def test_interrupt_cancels(
    home: Path, folder: Path, environment: dict[str, str], served: Served
) -> None:
    (folder / "main.py").write_text("import time\n\ntime.sleep(30)\n")
    command = [sys.executable, "-m", "greenroom.cli", "submit", SLUG]
    with subprocess.Popen(
        command, cwd=home, env=environment, stderr=subprocess.PIPE, text=True
    ) as process:
        history = f"{served.address}/api/exercises/{SLUG}/submissions"
        deadline = time.monotonic() + 30
        state, items = "", []
        while state != "running" and time.monotonic() < deadline:
            if found := list(home.rglob("guests.json")):
                cookies = json.loads(found[0].read_text())[served.address]
                items = httpx2.get(history, cookies=cookies).json()["items"]
                state = items[0]["state"] if items else ""
            time.sleep(0.1)
        assert state == "running", items
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)
    assert (process.returncode, errors.splitlines()[-1]) == (130, "Cancelled.")
    items = httpx2.get(history, cookies=cookies).json()["items"]
    assert items[0]["state"] == "cancelled"
