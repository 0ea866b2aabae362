"""The start: from the landing page over target and placement to a plan, and to a first green."""

import re
import time
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect
from rich.console import Console

from tests.e2e.conftest import SHOTS
from tests.e2e.workspace import SOLUTION, expect_verdict, write
from tools.learner import Learner
from tools.serving import Served

pytestmark = pytest.mark.e2e
TOPIC = "04-dependency-injection/dependency-caching"
PLAN = re.compile(r"/start/plan$")
QUESTION = re.compile(r"^Question (\d+)$")


@pytest.fixture
def visitor(browser: Browser, served: Served) -> Iterator[Page]:
    """A page where the server will refuse something, which the browser logs as an error."""
    context = browser.new_context(base_url=served.address)
    yield context.new_page()
    context.close()


def set_target(page: Page, *, days: int = 18) -> None:
    page.goto("/start")
    page.get_by_label("Interview date").fill(str(date.today() + timedelta(days=days)))
    page.get_by_role("radio", name="Senior").check()
    page.get_by_role("button", name=re.compile("Ten questions")).click()


def question(page: Page) -> int:
    """The number of the question that is asked."""
    text = page.get_by_text(QUESTION).inner_text()
    return int(text.removeprefix("Question "))


def answer(page: Page, number: int) -> None:
    """Says that one does not know, by its key, and waits for what comes."""
    # Out of a field, where keys are letters.
    expect(page.get_by_text(QUESTION)).to_have_text(f"Question {number}")
    expect(page.get_by_role("button", name="I don't know")).to_be_enabled()
    page.keyboard.press("Escape")
    page.keyboard.press("0")
    expect(page.get_by_text(f"Question {number}", exact=True)).to_be_hidden()


def answer_until_the_plan(page: Page, *, first: int = 1) -> int:
    for number in range(first, 13):
        answer(page, number)
        page.wait_for_load_state("networkidle")
        if PLAN.search(page.url):
            return number
    raise AssertionError("the placement did not end with its twelfth question")


def test_newcomer_gets_to_a_plan_and_a_first_green(
    browser: Browser, served: Served, capsys: pytest.CaptureFixture[str]
) -> None:
    """Recorded: `test-results/first-five-minutes.zip` opens with `playwright show-trace`."""
    context = browser.new_context(base_url=served.address, viewport={"width": 1440, "height": 900})
    context.tracing.start(screenshots=True, snapshots=True)
    page = context.new_page()
    begun = time.monotonic()
    try:
        walk(page)
    finally:
        SHOTS.mkdir(exist_ok=True)
        context.tracing.stop(path=SHOTS / "first-five-minutes.zip")
        context.close()
    with capsys.disabled():
        took = time.monotonic() - begun
        Console().print(f"\nfrom the landing page to a plan and a first green: {took:.1f} s")


def walk(page: Page) -> None:
    page.goto("/")
    card = page.get_by_role("region", name="Try a question")
    card.get_by_role("button", name="I don't know").click()
    card.get_by_role("link", name=re.compile("See where you stand")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What are you getting ready for?")
    page.get_by_label("Interview date").fill(str(date.today() + timedelta(days=18)))
    page.get_by_role("radio", name="25").check()
    page.get_by_role("button", name=re.compile("Ten questions")).click()
    answered = answer_until_the_plan(page)
    assert 8 <= answered <= 12
    expect(page.get_by_role("heading", level=1)).to_contain_text("Mid-level screen on")
    expect(page.get_by_role("link", name=re.compile(r"^Start: .+ min$"))).to_be_visible()

    page.get_by_role("link", name="Syllabus").click()
    page.get_by_role("navigation", name="Places").get_by_role("link", name="Exercises").click()
    page.get_by_role("link", name=re.compile("One unit of work per request")).click()
    editor = page.locator(".cm-content")
    expect(editor).to_contain_text("class OrderBook")
    page.keyboard.press("Control+s")
    expect_verdict(page, "Not yet, 1 of 3")
    write(page, editor, SOLUTION)
    page.keyboard.press("Control+Enter")
    expect_verdict(page, "Passed")
    # The plan's next step is offered, whatever it is by now.
    expect(page.get_by_role("link", name=re.compile(r"^Start: .+ min$"))).to_be_visible()
    page.goto("/syllabus")
    expect(page.get_by_role("link", name=re.compile("Dependency caching ?, shown"))).to_be_visible()


def test_placement_goes_on_after_a_reload(page: Page) -> None:
    set_target(page)
    for number in (1, 2, 3):
        answer(page, number)
    expect(page.get_by_text("Question 4", exact=True)).to_be_visible()
    asked = page.get_by_role("heading", level=1).inner_text()
    page.reload()
    expect(page.get_by_text("Question 4", exact=True)).to_be_visible()
    assert page.get_by_role("heading", level=1).inner_text() == asked
    page.get_by_role("link", name="Skip to the plan").click()
    expect(page.get_by_role("heading", name="First of all")).to_be_visible()


def test_answer_of_another_tab_counts_once(visitor: Page) -> None:
    set_target(visitor)
    expect(visitor.get_by_text("Question 1", exact=True)).to_be_visible()
    other = visitor.context.new_page()
    other.goto("/start/placement")
    answer(other, 1)
    expect(other.get_by_text("Question 2", exact=True)).to_be_visible()
    visitor.get_by_role("button", name="I don't know").click()
    expect(visitor.get_by_text("Question 2", exact=True)).to_be_visible()


def test_date_that_is_over_is_told_at_its_field(visitor: Page) -> None:
    visitor.goto("/start")
    field = visitor.get_by_label("Interview date")
    field.fill(str(date.today() - timedelta(days=3)))
    expect(visitor.get_by_text("This day is over.")).to_be_visible()
    visitor.get_by_role("button", name=re.compile("Ten questions")).click()
    expect(visitor.get_by_text(re.compile("is over where you are"))).to_be_visible()
    expect(visitor).to_have_url(re.compile("/start$"))
    field.fill(str(date.today() + timedelta(days=1)))
    expect(visitor.get_by_text("Tomorrow.")).to_be_visible()


def test_start_can_be_skipped(page: Page) -> None:
    page.goto("/start")
    page.get_by_role("link", name="Skip, show me the syllabus").click()
    expect(page.get_by_role("heading", level=1, name="Syllabus")).to_be_visible()
    expect(page.get_by_role("link", name=re.compile(r"^Start: .+ min$"))).to_be_visible()


def test_start_works_by_keyboard_alone(page: Page) -> None:
    page.goto("/start")
    expect(page.get_by_label("Interview date")).to_be_visible()
    reach(page, "No date yet")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="Senior")).to_be_checked()
    reach(page, "Ten questions, 4 min")
    page.keyboard.press("Enter")
    answer(page, 1)
    reach(page, "Skip to the plan")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Senior-level screen")


def reach(page: Page, name: str, *, within: int = 30) -> None:
    """Presses Tab until the focus is on what is called so."""
    named = "() => [document.activeElement].map((e) => (e.labels?.[0] ?? e).innerText?.trim())[0]"
    for _ in range(within):
        if page.evaluate(named) == name:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {name}")


def test_settings_keep_what_is_changed(page: Page) -> None:
    set_target(page, days=5)
    page.goto("/settings")
    page.get_by_label("No date yet").check()
    page.get_by_role("radio", name="Four").check()
    page.get_by_label("New cards a day").fill("3")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    page.reload()
    expect(page.get_by_label("No date yet")).to_be_checked()
    expect(page.get_by_role("radio", name="Four")).to_be_checked()
    expect(page.get_by_label("New cards a day")).to_have_value("3")
    page.get_by_label("New cards a day").fill("")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_label("New cards a day")).not_to_have_value("")


def test_readiness_opens_its_evidence_and_its_tables(page: Page, served: Served) -> None:
    learner = Learner(page, served.address)
    learner.set_target(days=18, level="senior")
    for card in learner.cards(TOPIC)[:3]:
        learner.review(card, grade=1)
    page.goto("/readiness")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ready for a senior-level screen")
    page.get_by_role("button", name=re.compile("Dependency injection")).click()
    expect(page.get_by_role("cell", name="Never tried")).to_be_visible()
    page.get_by_role("button", name="Show as table").first.click()
    expect(page.get_by_role("columnheader", name="Cards due")).to_be_visible()
    page.get_by_role("link", name="How the forecast is made").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("How the forecast is made")


def test_answered_card_lights_its_topic_and_shortens_its_start(page: Page, served: Served) -> None:
    page.goto("/syllabus")
    expect(
        page.get_by_role("link", name=re.compile("Dependency caching ?, not tried"))
    ).to_be_visible()
    learner = Learner(page, served.address)
    cards = learner.cards(TOPIC)
    learner.review(cards[0], grade=3)
    page.reload()
    expect(
        page.get_by_role("link", name=re.compile("Dependency caching ?, started"))
    ).to_be_visible()
    page.goto(f"/topics/{TOPIC}")
    start = page.get_by_role("link", name=re.compile(rf"Start: {len(cards) - 1} cards, \d+ min"))
    expect(start).to_be_visible()


def test_exercises_are_narrowed_by_the_address(page: Page) -> None:
    page.goto("/exercises?kind=tests")
    expect(page.get_by_role("link", name=re.compile("Tests for a listing"))).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("One unit of work"))).to_be_hidden()
    page.get_by_label("Kind").select_option("All kinds")
    expect(page.get_by_role("link", name=re.compile("One unit of work"))).to_be_visible()
    expect(page).to_have_url(re.compile("/exercises$"))
