"""Screenshots of every page and state, three widths, both themes, into .shots/ (git-ignored)."""

import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, Page, expect
from rich.console import Console

sys.path.insert(0, str(Path(__file__).parents[1]))

from tools.browser import open_browser
from tools.serving import Served, serving

ROOT = Path(__file__).parents[1]
OUT = ROOT / ".shots"
WIDTHS = {1440: 900, 768: 1024, 360: 780}
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
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


STATES: dict[str, Callable[[Page], None]] = {
    "landing": plain("/"),
    "landing-answered": answered,
    "about": plain("/about"),
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
    "missing": plain("/nowhere"),
    "docs": plain("/docs"),
}
WHOLE_PAGE = ("landing", "about", "syllabus", "topic", "missing")


def take(browser: Browser, served: Served, *, width: int, scheme: Scheme) -> None:
    """Every state in one order, as one new guest, whose rows are the seed of the later ones."""
    context = browser.new_context(
        base_url=served.address,
        viewport={"width": width, "height": WIDTHS[width]},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    page = context.new_page()
    for name, show in STATES.items():
        show(page)
        page.screenshot(
            path=OUT / f"{name}-{width}-{scheme}.png", full_page=name.startswith(WHOLE_PAGE)
        )
    context.close()


def main() -> int:
    OUT.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder) / "data", shape="scaled_out") as served,
        open_browser() as browser,
    ):
        served.wait_until_warm()
        for width in WIDTHS:
            for scheme in SCHEMES:
                take(browser, served, width=width, scheme=scheme)
    Console().print(f"{len(list(OUT.glob('*.png')))} pictures in {OUT.name}/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
