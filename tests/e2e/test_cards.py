"""Each kind of card, answered in place on its topic's page."""

import re

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.e2e.workspace import SOLUTION, open_workspace, write

pytestmark = pytest.mark.e2e
TOPIC = "/topics/04-dependency-injection/dependency-caching"


def open_card(page: Page, name: str) -> Locator:
    page.goto(f"{TOPIC}#card-{name}")
    row = page.locator(f"#card-{name}")
    expect(row.locator(".try")).to_be_visible()
    return row


def check(row: Locator) -> None:
    row.get_by_role("button", name="Check").click()


def grade(row: Locator, word: str) -> None:
    row.get_by_role("button", name=re.compile(f"^{word}")).click()
    expect(row.get_by_text(re.compile("^It comes back in"))).to_be_visible()


def test_prediction_is_compared_part_by_part(page: Page) -> None:
    row = open_card(page, "second-request-starts-empty")
    row.get_by_label("Body").fill('{"added": 2, "mine": 2, "equal": true}')
    check(row)
    expect(row.get_by_text("As you said")).to_be_visible()
    expect(row.get_by_role("cell", name="Same").first).to_be_visible()
    grade(row, "Good")
    expect(row.locator(".w")).to_have_text(re.compile(r"Due in \d+ days?"))


def test_what_is_no_json_is_told_at_the_field(own: BrowserContext) -> None:
    page = own.new_page()
    row = open_card(page, "second-request-starts-empty")
    row.get_by_label("Body").fill("{added: 2}")
    with page.expect_response(re.compile("/answers$")) as answer:
        check(row)
    assert answer.value.status == 422
    expect(row.get_by_text("what you typed is none")).to_be_visible()
    expect(row.get_by_role("button", name="Check")).to_be_visible()


def test_output_is_typed_as_lines(page: Page) -> None:
    row = open_card(page, "lru-cache-on-async-def")
    row.get_by_label("It prints").fill("[200, 200, 200]")
    page.keyboard.press("Control+Enter")
    expect(row.get_by_text("Not this one")).to_be_visible()
    expect(row.get_by_text(re.compile("^Proposed: Again"))).to_be_visible()
    expect(row.get_by_role("button", name=re.compile("^Good"))).to_be_disabled()
    grade(row, "Again")
    row.get_by_role("button", name="Answer again").click()
    expect(row.get_by_label("It prints")).to_have_value("")


def test_choice_says_why_of_every_option(page: Page) -> None:
    row = open_card(page, "what-is-in-the-key")
    boxes = row.get_by_role("checkbox")
    for index in range(boxes.count()):
        boxes.nth(index).check()
    check(row)
    words = row.locator(".opts .mkword")
    expect(words).to_have_count(boxes.count())
    expect(row.locator(".opts .whytext")).to_have_count(boxes.count())
    expect(words.filter(has_text="Wrong").first).to_be_visible()


def test_order_moves_by_keys_arrows_and_handle(page: Page) -> None:
    row = open_card(page, "yield-order-of-events")
    steps = row.locator(".order li")
    first, second, third = (steps.nth(index).inner_text() for index in range(3))
    grip = row.locator(".grip").first
    grip.focus()
    page.keyboard.press("Space")
    expect(row.get_by_role("status").filter(has_text="lifted, place 1")).to_be_attached()
    page.keyboard.press("ArrowDown")
    expect(steps.nth(1)).to_contain_text(first.split("\n")[-1])
    page.keyboard.press("Escape")
    expect(steps.nth(0)).to_contain_text(first.split("\n")[-1])
    page.keyboard.press("ArrowDown")
    expect(row.locator(".grip").nth(1)).to_be_focused()
    row.get_by_role("button", name=re.compile("down$")).first.click()
    expect(steps.nth(0)).to_contain_text(second.split("\n")[-1])
    row.locator(".grip").nth(2).hover()
    page.mouse.down()
    target = steps.nth(0).bounding_box()
    assert target
    page.mouse.move(target["x"] + 20, target["y"] + 4, steps=4)
    page.mouse.up()
    expect(steps.nth(0)).to_contain_text(third.split("\n")[-1])
    check(row)
    expect(row.locator(".order.done li")).to_have_count(steps.count())


def test_fix_runs_until_it_passes(page: Page) -> None:
    row = open_card(page, "calling-it-yourself")
    editor = row.locator(".cm-content")
    expect(editor).to_be_visible()
    row.get_by_role("button", name="Run").click()
    expect(row.get_by_text("Not yet")).to_be_visible()
    expect(row.get_by_text("We needed")).to_be_visible()
    broken = editor.inner_text()
    write(page, editor, f"{broken}\n# changed")
    page.keyboard.press("Control+s")
    expect(row.get_by_text("run 2")).to_be_visible()
    row.get_by_role("button", name="Back to the broken app").click()
    expect(editor).not_to_contain_text("# changed")
    row.get_by_role("button", name="I don't know").click()
    expect(row.get_by_label("The fix")).to_be_visible()
    grade(row, "Again")


def test_review_marks_lines(page: Page) -> None:
    row = open_card(page, "review-a-faster-login")
    boxes = row.locator(".rdiff").get_by_role("checkbox")
    boxes.first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(boxes.nth(1)).to_be_focused()
    page.keyboard.press("Space")
    expect(row.get_by_text("Marked, two lines")).to_be_visible()
    row.get_by_role("button", name="Unmark").first.click()
    expect(row.get_by_text("Marked, one line")).to_be_visible()
    check(row)
    expect(row.get_by_text(re.compile(r"\d of \d defects"))).to_be_visible()
    expect(row.locator(".verds .mkword").first).to_be_visible()


def test_spoken_is_scored_by_oneself(page: Page) -> None:
    row = open_card(page, "explain-dependency-caching")
    expect(row.locator(".rub")).to_have_count(0)
    row.get_by_label("Or type it").fill("One call, one object for this request.")
    row.get_by_role("button", name="Show what to listen for").click()
    expect(row.get_by_text("One call, one object for this request.")).to_be_visible()
    again = row.get_by_role("button", name=re.compile("^Again"))
    expect(again).to_have_class(re.compile("primary"))
    for must in row.locator(".rub li").filter(has_text=re.compile("must$")).all():
        must.get_by_role("checkbox").check()
    expect(row.get_by_role("button", name=re.compile("^Good"))).to_have_class(re.compile("primary"))
    row.get_by_role("button", name="Show what to listen for").click()
    expect(row.get_by_text("Follow-up 2 of")).to_be_visible()
    grade(row, "Good")


def test_short_takes_accepted_spellings(page: Page) -> None:
    row = open_card(page, "websocket-messages")
    row.get_by_label("Your answer", exact=True).last.fill("One")
    page.keyboard.press("Enter")
    expect(row.get_by_text("As you said")).to_be_visible()
    expect(row.get_by_text("Taken as right")).to_be_visible()


def test_mistake_adds_its_card(page: Page) -> None:
    editor = open_workspace(page)
    finally_commit = SOLUTION.replace("        unit.commit()\n", "").replace(
        "    finally:\n", "    finally:\n        unit.commit()\n"
    )
    write(page, editor, finally_commit)
    page.keyboard.press("Control+Enter")
    page.get_by_role("link", name="Card added to your reviews").click()
    card = page.locator("#card-yield-order-of-events")
    expect(card.locator(".try")).to_be_visible()
    expect(card.locator(".w")).to_have_text(re.compile("In your queue|Due now"))
    page.get_by_role("navigation").get_by_role("link", name=re.compile("^Review")).click()
    expect(page.get_by_role("link", name="Dependency caching")).to_be_visible()
