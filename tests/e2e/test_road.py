"""The first five minutes: from the landing page to Passed on a failing exercise."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.workspace import (
    EXERCISE,
    SOLUTION,
    STARTER,
    expect_verdict,
    open_workspace,
    write,
)

pytestmark = pytest.mark.e2e


def test_question_is_graded_by_the_app_that_ran(page: Page) -> None:
    page.goto("/")
    card = page.get_by_role("region", name="Try a question")
    card.get_by_role("button", name="I don't know").click()
    expect(card.get_by_text(re.compile(r"Ran .+ on FastAPI \d+\.\d+"))).to_be_visible()
    expect(card.get_by_role("cell", name="Differs").first).to_be_visible()
    card.get_by_role("button", name="Another question").click()
    expect(card.get_by_role("button", name="I don't know")).to_be_visible()


def test_newcomer_gets_from_landing_to_passed(page: Page) -> None:
    page.goto("/")
    page.get_by_role("navigation").get_by_role("link", name="Syllabus").click()
    page.get_by_role("link", name="Dependency caching").first.click()
    expect(page.get_by_role("heading", name="Dependency caching", level=1)).to_be_visible()
    page.get_by_role("link", name="One unit of work per request").first.click()
    editor = page.locator(".cm-content")
    expect(editor).to_contain_text("class OrderBook")

    page.keyboard.press("Control+s")
    expect_verdict(page, "Not yet, 1 of 3")
    expect(page.get_by_text("We sent").first).to_be_visible()
    expect(page.get_by_text("We needed").first).to_be_visible()
    expect(page.get_by_text("one unit that keeps both lines of").first).to_be_visible()

    write(page, editor, SOLUTION)
    page.keyboard.press("Control+Enter")
    expect_verdict(page, "Passed")
    expect(page).to_have_title(re.compile("Passed|One unit of work"))


def test_failure_is_copied_as_curl(page: Page) -> None:
    open_workspace(page)
    page.get_by_role("button", name="Run").first.click()
    expect_verdict(page, "Not yet, 1 of 3")
    page.get_by_role("button", name="curl").first.click()
    expect(page.get_by_role("button", name="Copy curl")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("curl")
    assert "/ledger/units" in copied


def test_console_talks_to_the_running_app(page: Page) -> None:
    open_workspace(page)
    console = page.get_by_role("region", name="Console")
    console.get_by_label("Path").fill("/health")
    console.get_by_role("button", name="Send").click()
    response = page.get_by_role("region", name="Response")
    expect(response).to_contain_text("200")
    expect(response).to_contain_text('"status"')


def test_app_that_does_not_start_shows_its_own_line(page: Page) -> None:
    editor = open_workspace(page)
    write(page, editor, STARTER.replace("app = FastAPI()", "app = FastAPI(nonsense)"))
    page.keyboard.press("Control+Enter")
    expect_verdict(page, "App did not start")
    expect(page.get_by_label("Traceback", exact=True)).to_contain_text("nonsense")


def test_mistake_is_named(page: Page) -> None:
    editor = open_workspace(page)
    finally_commit = SOLUTION.replace("        unit.commit()\n", "").replace(
        "    finally:\n", "    finally:\n        unit.commit()\n"
    )
    assert finally_commit != SOLUTION
    write(page, editor, finally_commit)
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Likely mistake")).to_be_visible()
    expect(page.get_by_text("The commit also runs after an error")).to_be_visible()


def test_history_compares_and_restores(page: Page) -> None:
    editor = open_workspace(page)
    page.keyboard.press("Control+Enter")
    expect_verdict(page, "Not yet, 2 of 6")
    write(page, editor, SOLUTION)
    page.keyboard.press("Control+Enter")
    expect_verdict(page, "Passed")
    page.get_by_role("tab", name="History").click()
    for number in (1, 2):
        page.get_by_role("button", name=f"Compare submission {number}").click()
    expect(page.get_by_role("region", name="Comparison")).to_contain_text("get_unit")
    page.get_by_role("button", name="Restore submission 1").click()
    page.get_by_role("tab", name="Task").click()
    expect(page.locator(".cm-content")).to_contain_text("self.unit = UnitOfWork()")


def test_first_hint_says_what_it_costs(page: Page) -> None:
    open_workspace(page)
    page.get_by_role("tab", name="Hints").click()
    page.get_by_role("button", name=re.compile("Open hint 1")).click()
    expect(page.get_by_text("Who creates a").first).to_be_visible()
    expect(page.get_by_text("with hints").first).to_be_visible()


def test_topic_runs_its_example(page: Page) -> None:
    page.goto("/topics/04-dependency-injection/dependency-caching")
    page.get_by_role("button", name="Run").first.click()
    page.get_by_role("button", name="GET /product").first.click()
    expect(page.get_by_text('"price"').first).to_be_visible()


def test_unknown_page_says_so(page: Page) -> None:
    page.goto("/nowhere")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("link", name="Syllabus").first).to_be_visible()


def test_docs_page_works_under_the_policy(page: Page) -> None:
    page.goto("/docs")
    expect(page.get_by_text("/api/exercises/{slug}/submissions").first).to_be_visible()


def test_deep_link_keeps_its_tab(page: Page) -> None:
    page.goto(f"/exercises/{EXERCISE}?tab=history")
    expect(page.get_by_role("tab", name="History")).to_have_attribute("aria-selected", "true")
