"""Runs a submission's pytest tests, and tells the host what came of them."""

import contextlib
import io
import json
import os
import socket
import sys
import traceback
from collections.abc import Callable
from typing import Any

import pytest

from .serve import READY
from .spec import Spec
from .status import Status

_MOST_FAILURES = 5
_MOST_WORDS = 600
# Settings of a learner's own machine and plugins nobody asked for have no say here; anyio's is
# the one that runs `async def` tests.
_ARGUMENTS = (
    "--quiet", "--tb=short", "--color=no", "--disable-warnings", "--no-header",
    "-W", "ignore::pytest.PytestAssertRewriteWarning",  # the zygote has imported anyio's already
    # Not into a file of the box, which a flood would fill before the host sees it.
    "--capture=no",
    "-p", "no:cacheprovider", "-p", "anyio.pytest_plugin",
)  # fmt: skip


class _Plugin:
    """Counts the tests, and keeps the first failures."""

    def __init__(self, on_collected: Callable[[], None]) -> None:
        self._on_collected = on_collected
        self._counts = {"collected": 0, "passed": 0, "failed": 0, "skipped": 0, "uncollected": 0}
        self._failures: list[dict[str, Any]] = []
        self._failed: set[str] = set()
        self._broken_off = False
        self._over = False

    def told(self) -> bytes:
        """What the host is told."""
        told = {**self._counts, "over": self._over, "failures": self._failures}
        return json.dumps(told).encode()

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        self._counts["collected"] = len(items)

    def pytest_collection_finish(self) -> None:
        self._on_collected()

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        self._counts["uncollected"] += report.failed

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        # A test fails once, in its setup, its call or its teardown.
        if report.failed and report.nodeid not in self._failed:
            self._failed.add(report.nodeid)
            self._counts["failed"] += 1
        elif report.skipped:
            self._counts["skipped"] += 1
        elif report.passed and report.when == "call":
            self._counts["passed"] += 1

    def pytest_exception_interact(
        self, node: pytest.Item | pytest.Collector, call: pytest.CallInfo[Any]
    ) -> None:
        if call.excinfo is not None and len(self._failures) < _MOST_FAILURES:
            self._failures.append(_failure(node.nodeid, call.excinfo.value))

    def pytest_keyboard_interrupt(self) -> None:
        # By pytest.exit too, which may end with any status.
        self._broken_off = True

    def pytest_sessionfinish(self, exitstatus: int) -> None:
        # Not when it was interrupted, or failed by itself.
        self._over = not self._broken_off and exitstatus in {
            pytest.ExitCode.OK,
            pytest.ExitCode.TESTS_FAILED,
            pytest.ExitCode.NO_TESTS_COLLECTED,
        }


def _failure(test: str, error: BaseException) -> dict[str, Any]:
    # What could not be imported is the cause of what pytest raises.
    cause = error.__cause__ if isinstance(error, pytest.Collector.CollectError) else None
    error = cause or error
    path, line = _place(error)
    return {
        "test": test[:_MOST_WORDS],
        "kind": type(error).__name__,
        "words": _words(error)[:_MOST_WORDS],
        "path": path,
        "line": line,
    }


def _words(error: BaseException) -> str:
    if isinstance(error, SyntaxError):
        return str(error.msg)
    try:
        return str(error)
    except Exception:
        return "(an error without words)"


def _place(error: BaseException) -> tuple[str, int]:
    """The innermost of the submission's own lines."""
    if isinstance(error, SyntaxError) and error.filename:
        return _relative(error.filename), error.lineno or 0
    frames = [
        (_relative(frame.filename), frame.lineno or 0)
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return next((frame for frame in reversed(frames) if frame[0]), ("", 0))


def _relative(path: str) -> str:
    """The path in the submission, or nothing for a file of a library."""
    relative = os.path.relpath(path)
    inside = os.path.isfile(relative) and not relative.startswith(os.pardir)
    return relative if inside else ""


def warm_up() -> None:
    """Run tests once: what pytest imports and compiles for its first ones, it has from then on."""
    path, environment = [*sys.path], {**os.environ}
    folder = os.path.join(os.path.dirname(__file__), "warm_tests")
    with contextlib.redirect_stdout(io.StringIO()) as said:
        # In a checkout the project's own settings would be found above the folder.
        status = _main(folder, ["-c", os.devnull])
    if status != pytest.ExitCode.TESTS_FAILED:
        raise RuntimeError(f"pytest could not be warmed up: {said.getvalue()}")
    sys.path[:] = path
    os.environ.clear()
    os.environ.update(environment)
    for name in ("LINES", "COLUMNS"):
        # Set by readline, which pytest's debugger imports, past os.environ.
        os.unsetenv(name)
    del sys.modules["test_zygote"]


def _main(folder: str, options: list[str], *plugins: object) -> int:
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    # Packages above the folder, of Greenroom itself where they can be seen, are not imported.
    above = (f"--rootdir={folder}", f"--confcutdir={folder}")
    return int(pytest.main([*_ARGUMENTS, *options, *above, folder], plugins=plugins))


def run(
    message: dict[str, Any], spec: Spec, listener: socket.socket, *, status: Status, ready: int
) -> int:
    """Run the tests of a submission, all or until one fails; gives pytest's exit status."""

    def tell_ready() -> None:
        status.mark("import")
        status.mark("ready")
        os.write(ready, READY)

    plugin = _Plugin(tell_ready)
    options = ["--exitfirst"] if message["until_failure"] else []
    try:
        return _main(spec.app_folder, options, plugin)
    finally:
        _tell(listener, plugin.told())


def _tell(listener: socket.socket, content: bytes) -> None:
    """Write to the host's one connection, which it has made before this process ran."""
    connection, _ = listener.accept()
    with connection:
        connection.sendall(content)
