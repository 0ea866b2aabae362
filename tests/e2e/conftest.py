"""A real server and a real Chromium for the tests of this folder."""

import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tools.browser import find_chromium, open_browser
from tools.serving import Served, serving

# A busy machine is no failure; only the road is tested here, never its speed.
PATIENCE_MS = 15_000
expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; where there is none these tests are skipped, and in CI they fail."""
    if find_chromium() is None:
        reason = "no chromium here: install Debian's package `chromium`"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    with open_browser() as browser:
        yield browser


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Guests by cookie: each page is a learner of its own."""
    data = tmp_path_factory.mktemp("e2e") / "data"
    with serving(data, shape="scaled_out") as served:
        served.wait_until_warm()
        yield served


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    """A page of a new visitor; the test fails if the browser logged an error."""
    context = browser.new_context(
        base_url=served.address,
        viewport={"width": 1440, "height": 900},
        permissions=["clipboard-read", "clipboard-write"],
    )
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "console", lambda message: errors.append(message.text) if message.type == "error" else None
    )
    page.set_default_timeout(PATIENCE_MS)
    yield page
    context.close()
    assert errors == [], served.log_tail()


@pytest.fixture
def own(browser: Browser, served: Served) -> Iterator[BrowserContext]:
    """A new guest whose browser may log errors: a line that is down is one."""
    context = browser.new_context(
        base_url=served.address, viewport={"width": 1440, "height": 900}, reduced_motion="reduce"
    )
    context.set_default_timeout(PATIENCE_MS)
    yield context
    context.close()


SHOTS = Path(os.environ.get("GREENROOM_E2E_SHOTS", "test-results"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keeps a picture of the page of a test that failed."""
    report = yield
    page = getattr(item, "funcargs", {}).get("page")
    if report.when == "call" and report.failed and isinstance(page, Page):
        SHOTS.mkdir(exist_ok=True)
        page.screenshot(path=SHOTS / f"{item.name}.png", full_page=True)
    return report
