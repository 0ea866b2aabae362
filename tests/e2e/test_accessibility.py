"""axe finds nothing on any page, in both themes, wide and narrow."""

import json
import re
from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.e2e.workspace import SOLUTION, expect_verdict, open_workspace, write
from tools.serving import Served

pytestmark = pytest.mark.e2e
TOPIC = "/topics/04-dependency-injection/dependency-caching"
PAGES = {
    "landing": "/",
    "about": "/about",
    "syllabus": "/syllabus",
    "exercises": "/exercises",
    "start": "/start",
    "placement": "/start/placement",
    "plan": "/start/plan",
    "readiness": "/readiness",
    "method": "/readiness/method",
    "settings": "/settings",
    "topic": TOPIC,
    "workspace": "/exercises/one-unit-of-work",
    "hints": "/exercises/one-unit-of-work?tab=hints",
    "solutions": "/exercises/one-unit-of-work?tab=solutions",
    "history": "/exercises/one-unit-of-work?tab=history",
    "data": "/data",
    "review": "/review",
    "review-done": "/review/done",
    "review-catch-up": "/review/catch-up",
    "review-cards": "/review/cards",
    "missing": "/nowhere",
}
CARDS = (
    "second-request-starts-empty",
    "lru-cache-on-async-def",
    "what-is-in-the-key",
    "yield-order-of-events",
    "calling-it-yourself",
    "review-a-faster-login",
    "explain-dependency-caching",
    "websocket-messages",
)
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
WIDTHS = {"wide": 1440, "narrow": 360}
axe = Axe()


def violations(page: Page) -> list[str]:
    found = axe.run(page).response["violations"]
    return [
        f"{each['id']}: {each['help']}: {json.dumps([node['html'] for node in each['nodes']][:3])}"
        for each in found
    ]


@pytest.fixture(scope="module", params=SCHEMES)
def themed(request: pytest.FixtureRequest, browser: Browser, served: Served) -> Iterator[Page]:
    context = browser.new_context(
        base_url=served.address, color_scheme=request.param, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("width", sorted(WIDTHS))
@pytest.mark.parametrize("name", sorted(PAGES))
def test_page_has_no_violations(themed: Page, name: str, width: str) -> None:
    themed.set_viewport_size({"width": WIDTHS[width], "height": 800})
    themed.goto(PAGES[name])
    expect(themed.get_by_role("heading").first).to_be_attached()
    themed.wait_for_load_state("networkidle")
    assert violations(themed) == []


def test_verdicts_have_no_violations(themed: Page) -> None:
    themed.set_viewport_size({"width": 1440, "height": 900})
    editor = open_workspace(themed)
    themed.keyboard.press("Control+Enter")
    expect_verdict(themed, "Not yet, 2 of 6")
    assert violations(themed) == []
    write(themed, editor, SOLUTION)
    themed.keyboard.press("Control+Enter")
    expect_verdict(themed, "Passed")
    assert violations(themed) == []


@pytest.mark.parametrize("width", sorted(WIDTHS))
def test_each_kind_of_card_has_no_violations(themed: Page, width: str) -> None:
    themed.set_viewport_size({"width": WIDTHS[width], "height": 800})
    themed.goto(TOPIC)
    for name in CARDS:
        row = themed.locator(f"#card-{name}")
        row.locator(".row-link").click()
        expect(row.locator(".try .cardbar")).to_be_visible()
    assert violations(themed) == []
    for name in CARDS:
        row = themed.locator(f"#card-{name}")
        spoken = row.get_by_role("button", name="Show what to listen for")
        row.get_by_role("button", name="I don't know").or_(spoken).click()
        expect(row.get_by_role("button", name=re.compile("^Again"))).to_be_visible()
    assert violations(themed) == []


@pytest.mark.parametrize("name", sorted(PAGES))
def test_narrow_page_does_not_scroll_sideways(themed: Page, name: str) -> None:
    themed.set_viewport_size({"width": 320, "height": 640})
    themed.goto(PAGES[name])
    themed.wait_for_load_state("networkidle")
    assert themed.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("width", [768, 1024])
def test_many_files_scroll_in_their_own_bar(themed: Page, width: int) -> None:
    themed.set_viewport_size({"width": width, "height": 1000})
    themed.goto("/exercises/room-for-more")
    expect(themed.get_by_role("tab", name="ferry.py")).to_be_attached()
    assert themed.evaluate("document.documentElement.scrollWidth") <= width
