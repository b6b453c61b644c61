"""What a person waits for in Chromium: the click, and what the extension costs a Gmail page.

Pages are opened in turn with the extension and without it; the browser itself says how long its
main thread worked (DevTools protocol, Performance.getMetrics). Gmail is a stand-in that holds one
open thread (``tests/pages/show``), the service is the real one.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from benches.figure import Figure, Report, half
from playwright.sync_api import BrowserContext, Playwright, sync_playwright

from browser.service import Service
from browser.world import World
from pages.visit import GMAIL, HERE

CLICK_BENCH = Path(__file__).parents[1] / "click_bench.py"
SHOW = HERE / "show" / "gmail.html"
LOADS = 12
#: Milliseconds after which everything that starts with the page has started.
SETTLED = 800
#: Writes down when our button came to stand in the page.
WATCH = """
new MutationObserver((_, watch) => {
  if (!document.querySelector(".bowout-button")) return;
  window.__button = performance.now();
  watch.disconnect();
}).observe(document, {childList: true, subtree: true});
"""


def browser(report: Report) -> None:
    """Measure the click and the start; leave them out, with a note, where Chromium is missing."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        report.notes.append("Chromium is not installed: nothing of the browser was measured.")
        return
    _click(report)
    home = Path(tempfile.mkdtemp(prefix="bowout-bench-"))
    service = Service(home / "home")
    try:
        with sync_playwright() as driver:
            _start_cost(report, driver, chromium, home, service)
    finally:
        service.stop()
        shutil.rmtree(home)


def _click(report: Report) -> None:
    """Read the figures of ``click_bench.py``, which drives the extension click by click."""
    if not CLICK_BENCH.exists():
        report.notes.append("click_bench.py is not here: the click was not measured.")
        return
    done = subprocess.run(
        [sys.executable, str(CLICK_BENCH)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.search(r"(\d+) clicks: p50 (\d+) ms, p95 (\d+) ms", done.stdout)
    if not found:
        last = (done.stderr or done.stdout).strip().rpartition("\n")[2]
        report.notes.append(f"click_bench.py gave no figures: {last}")
        return
    clicks, median, most = map(int, found.groups())
    report.add(
        "In Chromium",
        Figure(
            "click",
            "click to text in the reply box, prefetched",
            median,
            "ms",
            tail=most,
            bar=100,
            goal=50,
            runs=clicks,
        ),
    )


def _start_cost(
    report: Report, driver: Playwright, chromium: str, home: Path, service: Service
) -> None:
    ours = World(driver, chromium, home, service.port)
    ours.pair(service.code())
    bare = driver.chromium.launch_persistent_context(
        home / "bare", executable_path=chromium, headless=True, args=["--no-sandbox"]
    )
    html = SHOW.read_text(encoding="utf-8")
    bare.route("**/*", lambda route: route.fulfill(body=html, content_type="text/html"))
    ours.serve(GMAIL + "**", html)
    ours.context.add_init_script(WATCH)
    loads = [(_load(ours.context), _load(bare)) for _ in range(LOADS + 1)][1:]
    bare.close()
    ours.close()
    buttons = [button for (_, button), _ in loads if button is not None]
    report.add(
        "In Chromium",
        Figure("page bare", "a Gmail page, main thread", half([b for _, (b, _) in loads]), "ms"),
        Figure(
            "extension start",
            "what the extension adds to it",
            half([mine - other for (mine, _), (other, _) in loads]),
            "ms",
            runs=LOADS,
        ),
        Figure("button", "navigation to our button", half(buttons), "ms", runs=len(buttons)),
    )


def _load(context: BrowserContext) -> tuple[float, float | None]:
    """Open the page; return how long the main thread worked, and when the button came."""
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable")
    page.goto(GMAIL)
    page.wait_for_timeout(SETTLED)
    metrics = {
        one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]
    }
    button: float | None = page.evaluate("window.__button ?? null")
    page.close()
    return 1000 * metrics["TaskDuration"], button
