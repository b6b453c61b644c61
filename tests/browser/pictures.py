"""Takes the pictures of ``docs/images`` (``scripts/pictures``): what a person sees, light and dark.

The real extension talks to the real service; only Gmail and LinkedIn are stand-ins, served from
``tests/pages/show``.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

from browser.service import Service
from browser.world import World, until
from pages.visit import GMAIL, HERE, LINKEDIN, click_button

IMAGES = Path(__file__).parents[2] / "docs" / "images"
WIDE = ViewportSize(width=1360, height=800)
NARROW = ViewportSize(width=400, height=320)


def gmail(world: World, dark: bool) -> Page:
    """One click has put the first reply into the box."""
    world.serve(GMAIL + "**", HERE / "show" / "gmail.html")
    page = ready(world.open(GMAIL), dark)
    click_button(page)
    world.wait_shown(page, "In the box")
    return page


def linkedin(world: World, dark: bool) -> Page:
    """The menu entry has put the first reply into the conversation's box."""
    world.serve(LINKEDIN + "**", HERE / "show" / "linkedin.html")
    page = ready(world.open(LINKEDIN), dark)
    page.locator(".msg-s-event-listitem__body").last.hover()
    world.menu(page)
    box = page.locator("[role=textbox]")
    until(lambda: box.inner_text().strip() or None, "the reply in the box")
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
    service = Service(home / "home")
    with sync_playwright() as driver:
        world = World(driver, found, home, service.port)
        pairing = ready(world.own("ui/pairing.html"), dark=False)
        pairing.screenshot(path=IMAGES / "pairing.png")
        world.pair(service.code())
        for dark in (False, True):
            tail = "-dark" if dark else ""
            gmail(world, dark).screenshot(path=IMAGES / f"gmail-popover{tail}.png")
            linkedin(world, dark).screenshot(path=IMAGES / f"linkedin-insertion{tail}.png")
            popup = ready(world.own("ui/popup.html"), dark)
            popup.set_viewport_size(NARROW)
            popup.screenshot(path=IMAGES / f"popup{tail}.png")
            world.close_tabs()
        world.close()
    service.stop()
    shutil.rmtree(home)


if __name__ == "__main__":
    main()
