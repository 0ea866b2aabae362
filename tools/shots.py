"""Screenshots of every page and state, three widths, both themes, into .shots/ (git-ignored)."""

import itertools
import re
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, Page, StorageState, expect
from rich.console import Console

sys.path.insert(0, str(Path(__file__).parents[1]))

from tools.browser import open_browser
from tools.learner import Learner
from tools.serving import Served, serving

ROOT = Path(__file__).parents[1]
OUT = ROOT / ".shots"
WIDTHS = {1440: 900, 768: 1024, 360: 780}
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
LOOKS = tuple(itertools.product(WIDTHS, SCHEMES))
# A guest who lives two weeks within seconds.
PATIENT = {"guest_answers_per_minute": "100000"}
TOPIC = "04-dependency-injection/dependency-caching"
EXERCISE = "one-unit-of-work"
FOLDER = ROOT / "content" / TOPIC / "exercises" / EXERCISE
STARTER = (FOLDER / "starter" / "main.py").read_text()
SOLUTION = (FOLDER / "solutions" / "idiomatic" / "main.py").read_text()
MISTAKE = (FOLDER / "mistakes" / "commits-in-finally" / "main.py").read_text()
BROKEN = STARTER.replace("app = FastAPI()", "app = FastApi()")


def open_page(page: Page, path: str) -> None:
    page.goto(path)
    page.wait_for_load_state("networkidle")


def answered(page: Page) -> None:
    open_page(page, "/")
    page.get_by_role("button", name="I don't know").click()
    expect(page.get_by_text(re.compile("Ran .+ on FastAPI"))).to_be_visible()


def example_ran(page: Page) -> None:
    open_page(page, f"/topics/{TOPIC}")
    page.get_by_role("button", name="Run", exact=True).first.click()
    page.get_by_role("button", name="GET /product").first.click()
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="GET /product").first.scroll_into_view_if_needed()


def submitted(files: str, words: str) -> Callable[[Page], None]:
    """The workspace after a submission of these files."""

    def show(page: Page) -> None:
        submit(page, files)
        open_page(page, f"/exercises/{EXERCISE}?tab=result")
        expect(page.get_by_role("heading", name=re.compile(words)).first).to_be_visible()

    return show


def submit(page: Page, text: str) -> None:
    """Saves and submits over the API, as this page's learner, and waits for the verdict."""
    api, headers = page.context.request, {"Origin": page.url and origin(page)}
    draft: dict[str, Any] = api.get(f"/api/exercises/{EXERCISE}/draft").json()
    files = {"main.py": text}
    saved = {"revision": draft["revision"], "files": files}
    api.put(f"/api/exercises/{EXERCISE}/draft", data=saved, headers=headers)
    made = api.post(
        f"/api/exercises/{EXERCISE}/submissions", data={"files": files}, headers=headers
    ).json()
    for _ in range(100):
        if api.get(f"/api/submissions/{made['id']}").json()["state"] == "done":
            return
        time.sleep(0.1)
    raise TimeoutError("no verdict came")


def origin(page: Page) -> str:
    return "/".join(page.url.split("/")[:3])


def compared(page: Page) -> None:
    open_page(page, f"/exercises/{EXERCISE}?tab=history")
    for number in (1, 3):
        page.get_by_role("button", name=f"Compare submission {number}").click()
    page.wait_for_load_state("networkidle")


def hint_opened(page: Page) -> None:
    open_page(page, "/exercises/one-lookup-per-request?tab=hints")
    button = page.get_by_role("button", name=re.compile("Open hint 1"))
    if button.count():
        button.click()
    page.wait_for_load_state("networkidle")


def console_answered(page: Page) -> None:
    open_page(page, f"/exercises/{EXERCISE}" + ("?tab=code" if narrow(page) else ""))
    if narrow(page):
        return
    page.get_by_label("Path").fill("/ledger/units")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("region", name="Response")).to_contain_text("200")


def narrow(page: Page) -> bool:
    size = page.viewport_size
    return size is not None and size["width"] < 768


def plain(path: str) -> Callable[[Page], None]:
    return lambda page: open_page(page, path)


def date_is_over(page: Page) -> None:
    open_page(page, "/start")
    page.get_by_label("Interview date").fill("2026-01-02")


def placement_answered(page: Page) -> None:
    open_page(page, "/start/placement")
    for number in (1, 2, 3):
        expect(page.get_by_text(f"Question {number}", exact=True)).to_be_visible()
        page.get_by_role("button", name="I don't know").click()
    expect(page.get_by_text("Question 4", exact=True)).to_be_visible()
    page.wait_for_load_state("networkidle")


def planned(page: Page) -> None:
    learner = Learner(page, origin(page))
    learner.set_target(days=18)
    learner.place(known=5)
    open_page(page, "/start/plan")


def evidence_opened(page: Page) -> None:
    open_page(page, "/readiness")
    page.get_by_role("button", name=re.compile("Dependency injection")).click()


def due_as_table(page: Page) -> None:
    open_page(page, "/readiness")
    page.get_by_role("button", name="Show as table").first.click()


def card_answered(page: Page) -> None:
    open_page(page, "/review")
    spoken = page.get_by_role("button", name="Show what to listen for")
    page.get_by_role("button", name="I don't know").or_(spoken).click()
    expect(page.get_by_role("button", name=re.compile("^Again"))).to_be_visible()
    page.wait_for_load_state("networkidle")


def card_graded(page: Page) -> None:
    card_answered(page)
    with page.expect_response(re.compile("/reviews$")):
        page.get_by_role("button", name=re.compile("^Again")).click()
    open_page(page, "/review/done")
    expect(page.get_by_role("heading", name="What you showed")).to_be_visible()


def card_of(kind: str, name: str) -> tuple[str, Callable[[Page], None]]:
    return f"card-{kind}", plain(f"/topics/{TOPIC}#card-{name}")


States = dict[str, Callable[[Page], None]]
STATES: States = {
    "landing": plain("/"),
    "landing-answered": answered,
    "about": plain("/about"),
    "data": plain("/data"),
    "syllabus-new": plain("/syllabus"),
    "topic": plain(f"/topics/{TOPIC}"),
    "topic-example-ran": example_ran,
    "topic-card": plain(f"/topics/{TOPIC}#card-what-is-in-the-key"),
    "exercise-task": plain(f"/exercises/{EXERCISE}"),
    "exercise-solutions-closed": plain(f"/exercises/{EXERCISE}?tab=solutions"),
    "exercise-failing": submitted(STARTER, "Not yet"),
    "exercise-mistake": submitted(MISTAKE, "Not yet"),
    "exercise-not-started": submitted(BROKEN, "App did not start"),
    "exercise-passed": submitted(SOLUTION, "Passed"),
    "exercise-console": console_answered,
    "exercise-hints": hint_opened,
    "exercise-solutions": plain(f"/exercises/{EXERCISE}?tab=solutions"),
    "exercise-history": plain(f"/exercises/{EXERCISE}?tab=history"),
    "exercise-compared": compared,
    "syllabus": plain("/syllabus"),
    "exercises": plain("/exercises"),
    "exercises-narrowed": plain("/exercises?level=senior&section=02-routing"),
    "start": plain("/start"),
    "start-date-over": date_is_over,
    "readiness-new": plain("/readiness"),
    "start-placement": placement_answered,
    "start-plan": planned,
    "readiness-placed": evidence_opened,
    "readiness-method": plain("/readiness/method"),
    "settings": plain("/settings"),
    "review-new": plain("/review"),
    "review-cards-none": plain("/review/cards?state=leech"),
    "review-nothing-to-catch-up": plain("/review/catch-up"),
    **dict(
        [
            card_of("predict", "second-request-starts-empty"),
            card_of("order", "yield-order-of-events"),
            card_of("fix", "calling-it-yourself"),
            card_of("review", "review-a-faster-login"),
            card_of("spoken", "explain-dependency-caching"),
            card_of("short", "websocket-messages"),
        ]
    ),
    "missing": plain("/nowhere"),
    "docs": plain("/docs"),
}
# After two weeks of reviews.
LIVED: States = {
    "readiness": evidence_opened,
    "readiness-table": due_as_table,
    "syllabus-lived": plain("/syllabus"),
    "start-plan-lived": plain("/start/plan"),
    "review": plain("/review"),
    "review-answered": card_answered,
    "review-done": card_graded,
    "review-cards": plain("/review/cards"),
}
# After days without one.
AWAY: States = {"review-catch-up": plain("/review/catch-up")}
AWAY_DAYS = 6
LIVED_DAYS = 14
WHOLE_PAGE = (
    *("landing", "about", "syllabus", "topic", "missing", "exercises"),
    *("start-plan", "readiness", "settings"),
)


@dataclass(frozen=True)
class Look:
    """How a page is looked at, and by whom; nobody in particular is a new guest."""

    width: int
    scheme: Scheme
    who: StorageState | None = None


def take(browser: Browser, served: Served, states: States, *, look: Look) -> None:
    """Every state in one order, as one guest, whose rows are the seed of the later ones."""
    context = browser.new_context(
        base_url=served.address,
        viewport={"width": look.width, "height": WIDTHS[look.width]},
        color_scheme=look.scheme,
        reduced_motion="reduce",
        storage_state=look.who,
    )
    page = context.new_page()
    for name, show in states.items():
        show(page)
        page.screenshot(
            path=OUT / f"{name}-{look.width}-{look.scheme}.png",
            full_page=name.startswith(WHOLE_PAGE),
        )
    context.close()


def live(browser: Browser, served: Served, clock: Path) -> StorageState:
    """Two weeks of reviews, a day at a time, as one guest; returns who it was."""
    context = browser.new_context(base_url=served.address)
    page = context.new_page()
    clock.write_text(str(-LIVED_DAYS))
    open_page(page, "/syllabus")
    learner = Learner(page, served.address)
    learner.set_target(days=18)
    learner.place(known=6)
    for day in range(-LIVED_DAYS, 1):
        clock.write_text(str(day))
        learner.review_what_is_due(most=24 if day else 8)
        context.request.get("/api/readiness")
    who = context.storage_state()
    context.close()
    return who


def main() -> int:
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name, open_browser() as browser:
        folder, clock = Path(name), Path(name) / "clock"
        clock.write_text("0")
        with serving(folder / "new", shape="scaled_out") as served:
            served.wait_until_warm()
            for width, scheme in LOOKS:
                take(browser, served, STATES, look=Look(width, scheme))
        with serving(folder / "lived", clock=clock, shape="scaled_out", **PATIENT) as served:
            who = live(browser, served, clock)
            for width, scheme in LOOKS:
                take(browser, served, LIVED, look=Look(width, scheme, who))
            clock.write_text(str(AWAY_DAYS))
            for width, scheme in LOOKS:
                take(browser, served, AWAY, look=Look(width, scheme, who))
    Console().print(f"{len(list(OUT.glob('*.png')))} pictures in {OUT.name}/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
