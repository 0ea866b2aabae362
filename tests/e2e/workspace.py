"""What the browser tests do in the exercise workspace, in a learner's words."""

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

EXERCISE = "one-unit-of-work"
FOLDER = (
    Path(__file__).parents[2]
    / "content/04-dependency-injection/dependency-caching/exercises/one-unit-of-work"
)
STARTER = (FOLDER / "starter" / "main.py").read_text()
SOLUTION = (FOLDER / "solutions" / "idiomatic" / "main.py").read_text()


def open_workspace(page: Page, slug: str = EXERCISE) -> Locator:
    """Opens the exercise and returns its editor."""
    page.goto(f"/exercises/{slug}")
    editor = page.locator(".cm-content")
    expect(editor).to_be_visible()
    return editor


def write(page: Page, editor: Locator, text: str) -> None:
    """Replaces what is in the editor, as somebody who pastes does."""
    editor.click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(text)


def expect_verdict(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", name=words)).to_be_visible()
