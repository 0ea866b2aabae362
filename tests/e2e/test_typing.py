"""The visible checks run as one types, on one's own machine without being asked to."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.e2e.workspace import SOLUTION, STARTER, expect_verdict, open_workspace, write
from tools.serving import Served, serving

pytestmark = pytest.mark.e2e
SAVED = re.compile(r"^Saved \d\d:\d\d:\d\d$")
PASSED = re.compile(r"Passed, \d of \d")
HIDE = """Object.defineProperty(document, "visibilityState", {
    configurable: true, get: () => "hidden"
})"""
SLOW = f"import time\n\ntime.sleep(1.5)\n{STARTER}"


@pytest.fixture(scope="module")
def own_machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The embedded shape, as `make serve` has it."""
    with serving(tmp_path_factory.mktemp("typing") / "data", shape="embedded") as served:
        served.wait_until_warm()
        yield served


@pytest.fixture
def own_page(browser: Browser, own_machine: Served) -> Iterator[Page]:
    context = browser.new_context(base_url=own_machine.address)
    yield context.new_page()
    context.close()


def submissions_of(page: Page) -> list[str]:
    """What is sent to be graded from now on."""
    sent: list[str] = []

    def note(request: Request) -> None:
        if request.method == "POST" and request.url.endswith("/submissions"):
            sent.append(request.post_data or "")

    page.on("request", note)
    return sent


def write_and_wait(page: Page, text: str) -> None:
    """Types, and waits until it is saved: a run would have begun long before."""
    with page.expect_response(lambda answer: answer.request.method == "PUT"):
        write(page, page.locator(".cm-content"), text)
    expect(page.get_by_text(SAVED)).to_be_visible()


def switch(page: Page, word: str) -> None:
    """Uses the switch beside Run, whose state was `word`."""
    page.get_by_role("button", name=f"As you type: {word}").click()
    page.get_by_role("menuitemcheckbox", name="Run as you type").click()


def test_own_machine_runs_as_one_types(own_page: Page) -> None:
    editor = open_workspace(own_page)
    write(own_page, editor, f"# typed\n{STARTER}")
    said = own_page.get_by_role("status").filter(has_text="As you type")
    expect(said).to_have_text(re.compile(r"As you type: Not yet, \d of \d"))
    write(own_page, editor, SOLUTION)
    expect(said).to_have_text(re.compile(r"As you type: Passed, \d of \d"))
    own_page.get_by_role("tab", name="Result").click()
    expect(own_page.get_by_role("heading", name=PASSED)).to_be_visible()
    expect(said).to_have_count(0)  # the result says it
    own_page.get_by_role("tab", name="History").click()
    expect(own_page.get_by_role("heading", name="No submissions yet")).to_be_visible()
    expect(own_page.get_by_text("so far")).to_have_count(0)


def test_choice_is_remembered(own_page: Page) -> None:
    open_workspace(own_page)
    switch(own_page, "on")
    own_page.reload()
    sent = submissions_of(own_page)
    write_and_wait(own_page, f"# off\n{SOLUTION}")
    assert sent == []
    switch(own_page, "off")
    expect(own_page.get_by_role("button", name="As you type: on")).to_be_visible()


def test_guest_is_not_asked_to_type(page: Page) -> None:
    open_workspace(page)
    expect(page.get_by_role("button", name="As you type: off")).to_be_visible()


def test_what_cannot_run_is_not_sent(own_page: Page) -> None:
    open_workspace(own_page)
    sent = submissions_of(own_page)
    write_and_wait(own_page, f"def (:\n{SOLUTION}")
    own_page.evaluate(HIDE)
    write_and_wait(own_page, f"# hidden\n{SOLUTION}")
    assert sent == []
    own_page.evaluate("delete document.visibilityState")
    write_and_wait(own_page, f"# shown\n{SOLUTION}")
    assert len(sent) == 1


def test_older_run_never_comes_back(own_page: Page) -> None:
    editor = open_workspace(own_page, "one-unit-of-work?tab=result")
    with own_page.expect_response(re.compile("/submissions$")):
        write(own_page, editor, SLOW)
    slow = own_page.evaluate("performance.now()")
    write(own_page, editor, f"# quick\n{SOLUTION}")
    expect(own_page.get_by_role("heading", name=PASSED)).to_be_visible()
    own_page.wait_for_function("then => performance.now() > then + 2500", arg=slow)
    expect(own_page.get_by_role("heading", name=PASSED)).to_be_visible()


def test_submission_keeps_its_place(own_page: Page) -> None:
    editor = open_workspace(own_page)
    write(own_page, editor, f"# a submission\n{STARTER}")
    own_page.keyboard.press("ControlOrMeta+Enter")
    expect_verdict(own_page, "Not yet")
    write(own_page, editor, SOLUTION)
    note = own_page.get_by_role("status").filter(has_text="As you type")
    expect(note).to_have_text(re.compile(r"As you type\s*Passed"))
    expect_verdict(own_page, "Not yet")
    own_page.get_by_role("button", name="Show", exact=True).first.click()
    expect(own_page.get_by_role("heading", name=PASSED)).to_be_visible()
    own_page.reload()
    expect_verdict(own_page, "Not yet")


def test_phone_runs_as_one_types(browser: Browser, own_machine: Served) -> None:
    context = browser.new_context(
        base_url=own_machine.address, viewport={"width": 320, "height": 640}
    )
    page = context.new_page()
    editor = open_workspace(page, "one-unit-of-work?tab=code")
    write(page, editor, f"# on the phone\n{STARTER}")
    expect(page.get_by_role("status").filter(has_text="As you type: Not yet")).to_be_attached()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    switch(page, "on")
    expect(page.get_by_role("button", name="As you type: off")).to_be_visible()
    context.close()
