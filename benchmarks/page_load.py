"""When is a page painted and its editor usable? Cold and warm, beside the same HTML as a file."""

import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.table import Options, Row, at_most, emit, options, p50, p95, row
from tools.browser import open_browser
from tools.serving import serving

RUNS = 30
PAGES = {
    "landing": "/",
    "topic": "/topics/04-dependency-injection/dependency-caching",
    "workspace": "/exercises/one-unit-of-work",
}
SHELL_MS, EDITOR_MS = 400, 700
# Notes when the editor can first be typed into, without asking the page again and again.
WATCH_EDITOR = """
new MutationObserver((_, observer) => {
  if (document.querySelector('.cm-content[contenteditable="true"]')) {
    window.editorReady = performance.now();
    observer.disconnect();
  }
}).observe(document, { childList: true, subtree: true, attributes: true });
"""
PAINTED = """() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime"""


class QuietHandler(SimpleHTTPRequestHandler):
    """Files, without a line on stderr for each."""

    def log_message(self, *_arguments: object) -> None:
        pass


@contextmanager
def static_files(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()


def visit(page: Page, url: str, *, editor: bool) -> tuple[float, float | None]:
    """Milliseconds to the first contentful paint, and to a usable editor."""
    page.goto(url, wait_until="load")
    page.wait_for_function(PAINTED)
    ready = page.wait_for_function("window.editorReady").json_value() if editor else None
    return page.evaluate(PAINTED), ready


def new_page(context: BrowserContext) -> Page:
    page = context.new_page()
    page.add_init_script(WATCH_EDITOR)
    return page


Times = dict[str, list[float]]


def measure_page(browser: Browser, name: str, address: str, *, runs: int) -> Times:
    """Cold: a profile that was never here. Warm: the same profile again."""
    times: Times = {}
    for number in range(runs + 1):
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        for state in ("cold", "warm"):
            page = new_page(context)
            painted, ready = visit(page, address + PAGES[name], editor=name == "workspace")
            page.close()
            if number:
                times.setdefault(f"{name}.{state}.first_paint_ms", []).append(painted)
                if ready is not None:
                    times.setdefault(f"{name}.{state}.editor_ms", []).append(ready)
        context.close()
    return times


def measure_static(browser: Browser, name: str, address: str, *, runs: int) -> Times:
    """The HTML that the page ends up with, as one static file without scripts."""
    times: Times = {}
    with tempfile.TemporaryDirectory() as folder:
        page = new_page(browser.new_context())
        visit(page, address + PAGES[name], editor=name == "workspace")
        html = page.evaluate("document.documentElement.outerHTML")
        bare = page.evaluate(
            """html => {
                 const copy = new DOMParser().parseFromString(html, "text/html");
                 copy.querySelectorAll("script, link").forEach((element) => element.remove());
                 return copy.documentElement.outerHTML;
               }""",
            html,
        )
        (Path(folder) / "index.html").write_text(f"<!doctype html>{bare}")
        with static_files(Path(folder)) as static:
            for number in range(runs + 1):
                context = browser.new_context(viewport={"width": 1440, "height": 900})
                painted, _ = visit(context.new_page(), static, editor=False)
                context.close()
                if number:
                    times.setdefault(f"{name}.static.first_paint_ms", []).append(painted)
    return times


def rows_of(times: Times, chosen: Options) -> list[Row]:
    rows = []
    for name, values in times.items():
        goal = None
        if ".static." not in name:
            goal = at_most(EDITOR_MS if name.endswith("editor_ms") else SHELL_MS)
        rows.append(row(name, p50(values), unit="ms", goal=goal, quick=chosen.quick))
        rows.append(row(f"{name}.p95", p95(values), unit="ms"))
    for page in PAGES:
        cold, static = (times[f"{page}.{way}.first_paint_ms"] for way in ("cold", "static"))
        rows.append(row(f"{page}.cold_over_static", p50(cold) / p50(static), unit="times"))
    return rows


def main() -> None:
    chosen = options(__doc__ or "")
    runs = chosen.runs(RUNS)
    times: Times = {}
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder) / "data", shape="scaled_out") as served,
        open_browser() as browser,
    ):
        served.wait_until_warm()
        for name in PAGES:
            times |= measure_page(browser, name, served.address, runs=runs)
            times |= measure_static(browser, name, served.address, runs=runs)
    emit("page_load", rows_of(times, chosen), chosen)


if __name__ == "__main__":
    main()
