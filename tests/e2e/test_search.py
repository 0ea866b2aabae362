"""Search in the browser: by keyboard alone, narrow, in both themes."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.test_accessibility import SCHEMES, violations
from tests.e2e.workspace import open_workspace
from tools.serving import Served

pytestmark = pytest.mark.e2e
TOPIC = "04-dependency-injection/dependency-caching"


def open_search(page: Page) -> Locator:
    """Opens the dialog by its key and returns the field."""
    page.keyboard.press("/")
    field = page.get_by_role("combobox", name="Search lessons")
    expect(field).to_be_focused()
    return field


def test_lesson_is_opened_by_keys_alone(page: Page) -> None:
    page.goto("/syllabus")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    open_search(page)
    page.keyboard.type("dependency cach")
    first = page.get_by_role("dialog").get_by_role("option").first
    expect(first).to_have_attribute("aria-selected", "true")
    expect(first.locator("mark").first).to_have_text("Dependency")
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(re.compile("result"))
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/topics/{TOPIC}")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_have_text("Dependency caching")


def test_arrows_choose_and_a_card_opens_in_its_topic(page: Page) -> None:
    page.goto(f"/topics/{TOPIC}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    field = open_search(page)
    page.keyboard.type("session")
    page.get_by_role("radio", name="Cards").check(force=True)
    options = page.get_by_role("dialog").get_by_role("option")
    expect(options.nth(1)).to_be_visible()
    field.focus()
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    chosen = options.nth(1).get_attribute("id")
    expect(field).to_have_attribute("aria-activedescendant", chosen or "")
    page.keyboard.press("ArrowUp")
    expect(options.first).to_have_attribute("aria-selected", "true")
    href = options.first.get_attribute("href") or ""
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{href}")
    row = page.locator(f"#{href.partition('#')[2]}")
    expect(row.get_by_role("button").first).to_have_attribute("aria-expanded", "true")


def test_escape_closes_and_the_focus_comes_back(page: Page) -> None:
    page.goto("/syllabus")
    button = page.get_by_role("button", name="Search")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox", name="Search lessons")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(button).to_be_focused()


def test_slash_is_a_character_while_typing(page: Page) -> None:
    editor = open_workspace(page)
    editor.click()
    page.keyboard.type("/")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(editor).to_contain_text("/")


def test_nothing_found_says_what_to_do(page: Page) -> None:
    page.goto("/syllabus")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    open_search(page)
    page.keyboard.type('xyzzy" OR *')
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("status")).to_have_text(re.compile("Nothing"))


def test_dialog_costs_nothing_until_it_opens(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/syllabus")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "SearchDialog" in url or "/api/search" in url] == []
    open_search(page)
    assert any("SearchDialog" in url for url in asked)


@pytest.fixture(scope="module", params=SCHEMES)
def themed(request: pytest.FixtureRequest, browser: Browser, served: Served) -> Iterator[Page]:
    context = browser.new_context(
        base_url=served.address, color_scheme=request.param, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("width", [1440, 360])
def test_dialog_has_no_violations(themed: Page, width: int) -> None:
    page = themed
    page.set_viewport_size({"width": width, "height": 740})
    page.goto("/syllabus")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("combobox", name="Search lessons")).to_be_focused()
    assert violations(page) == []
    page.keyboard.type("cach")
    expect(page.get_by_role("dialog").get_by_role("option").first).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
