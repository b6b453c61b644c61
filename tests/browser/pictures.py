"""Takes the pictures of ``docs/images`` (``scripts/pictures``): what a person sees, light and dark.

The real extension talks to the real service; only Gmail and LinkedIn are stand-ins, served from
``tests/pages/show``.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from datetime import UTC, datetime
from itertools import count, product
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

from browser.service import Service
from browser.world import World, until
from pages.visit import GMAIL, HERE, LINKEDIN, click_button

IMAGES = Path(os.environ.get("BOWOUT_IMAGES", Path(__file__).parents[2] / "docs" / "images"))
WIDE = ViewportSize(width=1360, height=800)
NARROW = ViewportSize(width=400, height=320)
TALL = ViewportSize(width=400, height=720)

DECIMAL, HEX, DATE = "1851234567890123457", "19b0e807ff03bac1", "Nov 12, 2026, 9:40 AM"
NUMBERS = count(1_880_000_000_000_000_000)
SUBJECT = "A lead role in flood modelling"
OFFER = (
    "Dear Noor,<br><br>I am glad to offer you the post of Lead Flood Modeller with us. Everyone "
    "who met you in the four interviews was impressed, and Sofie still speaks of your talk on "
    "tidal surges.<br><br>The contract is attached. Could you let me know by Friday?<br><br>"
    "Kind regards,<br>Ilse<br><br>Ilse Vandamme<br>Head of Talent, Brackwater Forecasting"
)


def gmail(world: World, dark: bool, mail: str | None = None) -> Page:
    """One click has put the first reply into the box."""
    html = (HERE / "show" / "gmail.html").read_text(encoding="utf-8")
    number = next(NUMBERS)  # a thread of its own: what was done in another is remembered
    html = html.replace(DECIMAL, str(number)).replace(HEX, f"{number:x}")
    html = html.replace(DATE, f"{datetime.now(UTC):%b %d, %Y}, 6:40 AM")
    if mail:
        start = html.index('<div dir="auto">') + len('<div dir="auto">')
        html = html[:start] + mail + html[html.index("</div>", start) :]
        html = html.replace(SUBJECT, "Your offer from Brackwater Forecasting")
    world.serve(GMAIL + "**", html)
    page = ready(world.open(GMAIL), dark)
    click_button(page)
    world.wait_shown(page, "In the box")
    return page


def script(world: World, dark: bool) -> Page:
    """The words for the call, while they are read aloud."""
    page = gmail(world, dark, OFFER)
    world.press(page, "Read it aloud: What to say")
    world.press(page, "Start")
    page.wait_for_timeout(2_000)
    return page


def linkedin(world: World, dark: bool, name: str = "linkedin") -> tuple[Page, int]:
    """The menu entry has put the first reply into the conversation's box; the page and its tab."""
    world.serve(LINKEDIN + "**", HERE / "show" / f"{name}.html")
    page = ready(world.open(LINKEDIN), dark)
    page.locator("[data-event-urn]").last.hover()
    tab = world.menu(page)
    box = page.locator("[role=textbox]").last
    until(lambda: box.inner_text().strip() or None, "the reply in the box")
    return page, tab


# A room of the desk, and what is there when it is ready to be seen.
ROOMS = {"waiting": "Priya Raman", "week": "went out within 48 hours", "paste": "Their message"}


def desk(world: World, dark: bool, room: str) -> Page:
    """A room of the desk; in "paste" with a message that has got its replies."""
    page = ready(world.own(f"desk/desk.html#{room}"), dark)
    page.get_by_text(ROOMS[room]).first.wait_for()
    if room == "paste":
        page.get_by_label(ROOMS[room]).fill(OFFER.replace("<br>", "\n"))
        page.get_by_role("button", name="Suggest a graceful no").click()
        page.get_by_role("region", name="Replies").wait_for()
        page.evaluate("scrollTo(0, 0)")
    return page


def ready(page: Page, dark: bool) -> Page:
    page.set_viewport_size(WIDE)
    page.emulate_media(color_scheme="dark" if dark else "light", reduced_motion="reduce")
    return page


def main() -> None:
    """Take them all."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        sys.exit("Chromium is not installed.")
    IMAGES.mkdir(parents=True, exist_ok=True)
    home = Path(tempfile.mkdtemp(prefix="bowout-pictures-"))
    service = Service(home / "home", "--demo")
    with sync_playwright() as driver:
        world = World(driver, found, home, service.port)
        pairing = ready(world.own("ui/pairing.html"), dark=False)
        pairing.screenshot(path=IMAGES / "pairing.png")
        world.pair(service.code())
        for dark, room in product((False, True), ROOMS):  # first, while nothing is remembered
            tail = "-dark" if dark else ""
            desk(world, dark, room).screenshot(path=IMAGES / f"desk-{room}{tail}.png")
        for dark in (False, True):
            tail = "-dark" if dark else ""
            gmail(world, dark).screenshot(path=IMAGES / f"gmail-popover{tail}.png")
            gmail(world, dark, OFFER).screenshot(path=IMAGES / f"call-kit{tail}.png")
            script(world, dark).screenshot(path=IMAGES / f"call-script{tail}.png")
            page, tab = linkedin(world, dark)
            page.screenshot(path=IMAGES / f"linkedin-insertion{tail}.png")
            result = ready(world.own(f"ui/popup.html?tab={tab}"), dark)
            result.set_viewport_size(TALL)
            result.get_by_text("In the box").wait_for()
            result.screenshot(path=IMAGES / f"linkedin-popup{tail}.png")
            page, _ = linkedin(world, dark, "linkedin-overlay")
            page.screenshot(path=IMAGES / f"linkedin-overlay{tail}.png")
            popup = ready(world.own("ui/popup.html"), dark)
            popup.set_viewport_size(NARROW)
            popup.screenshot(path=IMAGES / f"popup{tail}.png")
            world.close_tabs()
        world.close()
    service.stop()
    shutil.rmtree(home)


if __name__ == "__main__":
    main()
