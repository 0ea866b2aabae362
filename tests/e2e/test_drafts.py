"""What is typed survives: a reload, a killed server, a second tab."""

import re
import signal
import time
from pathlib import Path

import httpx2
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.workspace import open_workspace, write
from tools.serving import serving

pytestmark = pytest.mark.e2e
SAVED = re.compile(r"^Saved \d\d:\d\d:\d\d$")


def expect_saved(page: Page) -> None:
    expect(page.get_by_text(SAVED)).to_be_visible()


def test_draft_survives_a_reload(page: Page) -> None:
    editor = open_workspace(page)
    write(page, editor, "# typed before the reload\n")
    expect_saved(page)
    page.reload()
    expect(page.locator(".cm-content")).to_contain_text("typed before the reload")


def test_draft_typed_at_the_last_moment_survives(page: Page) -> None:
    editor = open_workspace(page)
    write(page, editor, "# typed in the last moment\n")
    page.reload()
    expect(page.locator(".cm-content")).to_contain_text("typed in the last moment")


def test_second_tab_is_asked_and_nothing_is_overwritten(page: Page) -> None:
    editor = open_workspace(page)
    second = page.context.new_page()
    other = open_workspace(second)
    write(page, editor, "# the first tab\n")
    expect_saved(page)
    write(second, other, "# the second tab\n")
    dialog = second.get_by_role("dialog")
    expect(dialog).to_contain_text("changed in two places")
    expect(dialog).to_contain_text("the first tab")
    expect(dialog).to_contain_text("the second tab")
    dialog.get_by_role("button", name=re.compile("Keep revision")).click()
    expect(second.locator(".cm-content")).to_contain_text("the first tab")


def test_draft_survives_a_killed_server(browser: Browser, tmp_path: Path) -> None:
    """Typed while the server is gone: kept on the device, saved when it is back."""
    data = tmp_path / "data"
    with serving(data) as first:
        port = first.address.rpartition(":")[2]
        page = browser.new_context(base_url=first.address).new_page()
        editor = open_workspace(page)
        write(page, editor, "# saved before the kill\n")
        expect_saved(page)
        first.process.send_signal(signal.SIGKILL)
        first.process.wait()
        write(page, editor, "# typed while it was gone\n")
        expect(page.get_by_text("Saved on this device")).to_be_visible()
    with serving(data, port=port) as second:
        expect(page.get_by_text(SAVED)).to_be_visible(timeout=60_000)
        for _ in range(50):
            draft = httpx2.get(f"{second.address}/api/exercises/one-unit-of-work/draft").json()
            if "typed while it was gone" in draft["files"]["main.py"]:
                break
            time.sleep(0.2)
        assert draft["files"] == {"main.py": "# typed while it was gone\n"}
        page.context.close()
