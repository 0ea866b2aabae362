"""A review session, by keyboard alone, and what happens to grades when the line is down."""

import json
import re

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

pytestmark = pytest.mark.e2e
TOPIC = "04-dependency-injection/dependency-caching"
REVIEWS = re.compile(r"/api/cards/.+/reviews$")
QUESTION = "main h1"
PLACE = re.compile(r"^\s*\d+ of \d+")


def begin(page: Page, topic: str = TOPIC) -> None:
    page.goto(f"/review?topic={topic}")
    expect(page.locator(".try")).to_be_visible()


def place(page: Page) -> int:
    """The number of the card in the sitting."""
    text = page.locator(".revbar .place").inner_text()
    return int(text.split(" of ")[0])


def answer_by_keyboard(page: Page) -> None:
    """Says something to a card of any kind, as its keys allow, and checks it."""
    focused = page.locator(":focus")
    kind = focused.evaluate("field => field.type || field.className")
    if kind in ("text", "textarea"):
        page.keyboard.type("1")
        page.keyboard.press("Control+Enter" if kind == "textarea" else "Enter")
    elif kind in ("radio", "checkbox"):
        page.keyboard.press("1")
        page.keyboard.press("Enter")
    elif kind == "button":  # the handle of a step
        page.keyboard.press("Enter")
    else:
        by_tab(page)


def by_tab(page: Page) -> None:
    """The question has the focus: spoken, review and fix."""
    if page.get_by_role("button", name="Show what to listen for").count():
        page.keyboard.press("Space")
        return
    button = page.get_by_role("button", name="I don't know")
    for _ in range(60):
        page.keyboard.press("Control+m")  # in an editor: Tab moves the focus
        page.keyboard.press("Tab")
        if button.evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Enter")


def give_up(page: Page) -> None:
    """Answers whatever is asked."""
    spoken = page.get_by_role("button", name="Show what to listen for")
    page.get_by_role("button", name="I don't know").or_(spoken).click()
    expect(page.get_by_role("button", name=re.compile("^Again"))).to_be_visible()


def go_on_until(page: Page, wanted: str) -> None:
    """Gives up one card after the other until one of a kind is asked."""
    while page.locator(wanted).count() == 0:
        number = place(page)
        give_up(page)
        page.keyboard.press("1")
        expect(page.locator(".revbar .place")).to_have_text(re.compile(rf"^{number + 1} of"))
        expect(page.locator(".try .cardbar")).to_be_visible()


def reviews_today(page: Page) -> int:
    counts = page.request.get("/api/review/counts").json()
    return int(counts["done_today"])


def test_keyboard_alone_is_enough(page: Page) -> None:
    begin(page)
    for number in range(1, 11):
        expect(page.locator(".revbar .place")).to_have_text(re.compile(rf"^{number} of"))
        expect(page.locator(".try .cardbar")).to_be_visible()
        expect(page.locator(".a :focus, h1:focus")).to_have_count(1)
        answer_by_keyboard(page)
        expect(page.get_by_role("button", name=re.compile("^Again"))).to_be_visible()
        page.keyboard.press("Space")
    expect(page.locator(".revbar .place")).to_have_text(re.compile("^11 of"))
    assert reviews_today(page) == 10


def test_higher_grade_is_off_when_the_run_differs(page: Page) -> None:
    begin(page)
    go_on_until(page, ".a .opts")
    before = reviews_today(page)
    give_up(page)
    expect(page.get_by_role("button", name=re.compile("^Good"))).to_be_disabled()
    page.keyboard.press("3")
    expect(page.get_by_role("button", name=re.compile("^Again"))).to_be_visible()
    assert reviews_today(page) == before


def test_grade_is_undone(page: Page) -> None:
    begin(page)
    asked = page.locator(QUESTION).inner_text()
    give_up(page)
    page.keyboard.press("1")
    expect(page.locator(".revbar .place")).to_have_text(re.compile("^2 of"))
    expect(page.get_by_role("img", name=re.compile("no right, one again"))).to_be_visible()
    page.keyboard.press("Escape")  # out of the field, whose own undo this key is
    page.keyboard.press("Control+z")
    expect(page.locator(".revbar .place")).to_have_text(re.compile("^1 of"))
    expect(page.locator(QUESTION)).to_have_text(asked)
    assert reviews_today(page) == 0


def test_letters_are_no_keys_while_typing(page: Page) -> None:
    begin(page)
    go_on_until(page, ".a .answerform input")
    field = page.locator(".a .answerform input").first
    field.click()
    page.keyboard.type("sbf?p1")
    expect(field).to_have_value("sbf?p1")
    expect(page.get_by_role("button", name=re.compile("flag$"))).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()


def test_suspended_card_comes_back(page: Page) -> None:
    begin(page)
    asked = page.locator(QUESTION).inner_text()
    page.keyboard.press("Escape")
    page.keyboard.press("f")
    expect(page.get_by_role("button", name="F flagged")).to_be_visible()
    page.keyboard.press("s")
    expect(page.get_by_text("Suspended, until you resume it")).to_be_visible()
    expect(page.locator(QUESTION)).not_to_have_text(asked)
    page.get_by_role("link", name="All set aside").click()
    expect(page.get_by_role("row")).to_have_count(2)
    page.get_by_role("button", name="Resume").click()
    expect(page.get_by_text("Nothing is suspended")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    page.get_by_role("button", name="Resume").click()
    page.get_by_role("radio", name="Flagged").check(force=True)
    page.get_by_label(re.compile("^Note on")).fill("the wording")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Note kept")).to_be_visible()
    page.reload()
    expect(page.get_by_label(re.compile("^Note on"))).to_have_value("the wording")


def test_proof_runs_on_request(page: Page) -> None:
    begin(page)
    give_up(page)
    page.keyboard.press("p")
    run = page.get_by_role("group", name="What the proof printed").first
    expect(run).to_be_visible()
    expect(page.locator(".proofran").first).to_contain_text("Ran just now on FastAPI")


def test_sitting_ends_with_what_it_did(page: Page) -> None:
    begin(page)
    for number in (2, 3):
        give_up(page)
        page.keyboard.press("1")
        expect(page.locator(".revbar .place")).to_have_text(re.compile(f"^{number} of"))
    page.get_by_role("link", name="Stop here").click()
    expect(page.get_by_role("heading", name=re.compile("^2 cards, "))).to_be_visible()
    expect(page.get_by_text("None right the first time. Two still slip.")).to_be_visible()
    expect(page.get_by_text("0 of 2")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name=re.compile("^2 cards, "))).to_be_visible()


def test_grade_waits_for_the_line(own: BrowserContext) -> None:
    page = own.new_page()
    begin(page)
    give_up(page)
    own.set_offline(True)
    page.keyboard.press("1")
    expect(page.get_by_text("Your grade is kept on this device")).to_be_visible()
    own.set_offline(False)
    expect(page.locator(".revbar .place")).to_have_text(re.compile("^2 of"))
    assert reviews_today(page) == 1


def test_grade_whose_answer_is_lost_counts_once(own: BrowserContext) -> None:
    page = own.new_page()
    begin(page)
    give_up(page)
    sent: list[str] = []

    def lose_the_first(route: Route) -> None:
        sent.append(json.loads(route.request.post_data or "")["id"])
        if len(sent) == 1:
            route.fetch()  # the server has it; the page never hears of it
            route.abort()
        else:
            route.continue_()

    page.route(REVIEWS, lose_the_first)
    page.keyboard.press("1")
    expect(page.locator(".revbar .place")).to_have_text(re.compile("^2 of"))
    assert len(sent) == 2
    assert len(set(sent)) == 1
    assert reviews_today(page) == 1


def test_grade_survives_a_reload(own: BrowserContext) -> None:
    page = own.new_page()
    begin(page)
    asked = page.locator(QUESTION).inner_text()
    give_up(page)
    page.route(REVIEWS, lambda route: route.abort())
    page.keyboard.press("1")
    expect(page.get_by_text("Your grade is kept on this device")).to_be_visible()
    page.unroute(REVIEWS)
    page.reload()
    expect(page.locator(".try")).to_be_visible()
    expect(page.locator(QUESTION)).not_to_have_text(asked)
    assert reviews_today(page) == 1


def test_words_survive_a_reload(page: Page) -> None:
    page.goto(f"/topics/{TOPIC}#card-explain-dependency-caching")
    said = page.get_by_label("Or type it")
    said.fill("One call, one object")
    page.reload()
    expect(said).to_have_value("One call, one object")


def test_card_that_is_suspended_elsewhere_is_passed_over(own: BrowserContext) -> None:
    page = own.new_page()
    with page.expect_response(re.compile("/api/review/next")) as answer:
        begin(page)
    slug = answer.value.json()["card"]["slug"]
    asked = page.locator(QUESTION).inner_text()
    give_up(page)
    origin = {"Origin": "/".join(page.url.split("/")[:3])}
    page.request.patch(f"/api/cards/{slug}/state", data={"suspended": True}, headers=origin)
    page.keyboard.press("1")
    expect(page.get_by_text("This grade was not taken.")).to_be_visible()
    page.get_by_role("button", name="Next card").click()
    expect(page.locator(QUESTION)).not_to_have_text(asked)
