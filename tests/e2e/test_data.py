"""Your data in the browser: what is kept, the export, the deletion by a typed word."""

import json
import zipfile

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.workspace import EXERCISE, expect_verdict, open_workspace

pytestmark = pytest.mark.e2e


def rows_of(page: Page, name: str) -> str:
    row = page.get_by_role("row").filter(has=page.get_by_role("cell", name=f"{name}.json"))
    return row.get_by_role("cell").last.inner_text()


def test_export_and_deletion(page: Page) -> None:
    open_workspace(page)
    page.keyboard.press("Control+Enter")
    expect_verdict(page, "Not yet, 2 of 6")
    page.goto("/syllabus")
    page.get_by_role("link", name="Your data").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your data")
    expect(page.get_by_role("cell", name="submissions.json")).to_be_visible()
    assert rows_of(page, "submissions") == "1"

    with page.expect_download() as download:
        page.get_by_role("link", name="Export everything").click()
    assert download.value.suggested_filename.startswith("greenroom-")
    with zipfile.ZipFile(download.value.path()) as archive:
        [submission] = json.loads(archive.read("submissions.json"))
        assert submission["exercise"] == EXERCISE
        assert any(name.endswith("/files/main.py") for name in archive.namelist())

    page.get_by_label("Type delete to confirm").fill("yes")
    page.get_by_role("button", name="Delete everything").click()
    expect(page.get_by_text("Nothing was deleted")).to_be_visible()
    page.get_by_label("Type delete to confirm").fill("delete")
    page.get_by_role("button", name="Delete everything").click()
    page.wait_for_url("**/")
    page.goto("/data")
    expect(page.get_by_role("cell", name="submissions.json")).to_be_visible()
    assert rows_of(page, "submissions") == "0"


def test_second_tab_works_on_after_the_deletion(page: Page) -> None:
    open_workspace(page)
    other = page.context.new_page()
    other.goto("/data")
    other.get_by_label("Type delete to confirm").fill("delete")
    other.get_by_role("button", name="Delete everything").click()
    other.wait_for_url("**/")
    page.keyboard.press("Control+Enter")
    expect_verdict(page, "Not yet, 2 of 6")
