"""Live notices in the browser: the line is there after the page, and the page works without it."""

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from tests.e2e.workspace import expect_verdict, open_workspace

pytestmark = pytest.mark.e2e


def test_line_comes_after_the_page(page: Page) -> None:
    with page.expect_websocket() as line:
        page.goto("/syllabus")
        assert page.get_by_role("heading", level=1)
    assert line.value.url.endswith("/api/live")
    assert not line.value.is_closed()


def test_due_count_is_asked_for_when_it_is_told(page: Page) -> None:
    lines: list[WebSocketRoute] = []
    page.route_web_socket("**/api/live", lambda line: lines.append(line))
    with page.expect_response("**/api/review/counts*"):
        page.goto("/syllabus")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    while not lines:
        page.wait_for_timeout(50)
    with page.expect_response("**/api/review/counts*"):
        lines[0].send('{"kind": "due", "due": 3, "new": 1}')


def test_page_works_without_the_line(page: Page) -> None:
    page.route_web_socket("**/api/live", lambda line: line.close(code=1013))
    open_workspace(page)
    page.keyboard.press("Control+Enter")
    expect_verdict(page, "Not yet, 2 of 6")
