"""Fixtures of every test: a real app on a real SQLite file, and the wall's marker."""

import asyncio
import os
import socket
from collections.abc import AsyncIterator
from functools import cache
from pathlib import Path

import httpx2
import pytest
import uvicorn
from fastapi import FastAPI

from greenroom.app import create_app
from greenroom.config import Settings
from greenroom.judge import probe_sandboxes
from greenroom.kit.logs import set_up_logs

# Plain tracebacks: structlog's own default prints every local variable, for many seconds.
set_up_logs("console", level="WARNING")
REQUIRE_WALL = os.environ.get("GREENROOM_REQUIRE_WALL") == "1"


@cache
def strongest_sandbox() -> str:
    """The strongest sandbox that works on this machine."""
    return next(status.name for status in probe_sandboxes() if status.works)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of the wall are skipped where it cannot be had, unless it is required."""
    walled = [item for item in items if item.get_closest_marker("wall")]
    if walled and not REQUIRE_WALL and strongest_sandbox() != "namespaces":
        for item in walled:
            item.add_marker(pytest.mark.skip(reason="the wall (namespaces) cannot be had here"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says in the last lines how many tests of the wall did not run, and why."""
    skipped = [
        r for r in terminalreporter.stats.get("skipped", []) if "the wall (" in str(r.longrepr)
    ]
    if skipped:
        terminalreporter.write_line(
            f"{len(skipped)} tests of the wall were skipped: user namespaces do not work here "
            "(`greenroom doctor` names the remedy)."
        )


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Guests by cookie, so that each client is a learner of its own."""
    return Settings(
        shape="scaled_out",
        data=tmp_path_factory.mktemp("data"),
        sandbox=strongest_sandbox(),
        frontend=Path("no-front-end-in-these-tests"),
        prove_at_start=False,  # it would take the machine from the tests: it has its own
    )


@pytest.fixture(scope="session")
async def app(settings: Settings) -> AsyncIterator[FastAPI]:
    """The real application, its lifespan entered once for the session."""
    app = create_app(settings)
    async with app.router.lifespan_context(app):
        yield app


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[httpx2.AsyncClient]:
    """A browser of its own: no cookie yet."""
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture(scope="session")
async def served(app: FastAPI) -> AsyncIterator[str]:
    """Its address, served by uvicorn in this process: what streams comes piece by piece only so."""
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, lifespan="off", log_config=None, timeout_graceful_shutdown=2)
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    await serving
    listener.close()
