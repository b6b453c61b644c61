"""A saved Gmail page as an open thread, and what stands in its box."""

from __future__ import annotations

import itertools
from typing import Any

from playwright.sync_api import Page

from browser.fake_service import Answer, FakeService, Request, reply, suggestion
from browser.world import World, until
from pages.visit import (
    FIRST,
    GMAIL,
    HERE,
    SECOND,
    box_with,
    click_button,
)

BOX = "[role=main] [g_editable]"
DECIMAL, HEX = 1851234567890123457, "19b0e807ff03bac1"  # the thread of the saved pages
NUMBERS = itertools.count(1_860_000_000_000_000_000)  # a thread of its own for each test


def open_thread(
    world: World, name: str, extra: str = "", headers: dict[str, str] | None = None
) -> Page:
    """A saved page as a thread that nobody has asked about yet."""
    number = next(NUMBERS)
    html = (HERE / f"{name}.html").read_text()
    html = html.replace(str(DECIMAL), str(number)).replace(HEX, f"{number:x}")
    world.serve(GMAIL + "**", html.replace("</body>", extra + "</body>"), headers)
    return world.open(GMAIL)


def open_answered(world: World, name: str) -> Page:
    """A saved page as an open thread, the first reply in its box."""
    page = open_thread(world, name)
    click_button(page)
    box_with(page, FIRST)
    return page


def content(page: Page) -> str:
    """What stands in the reply box of the thread."""
    text: str = page.locator(BOX).inner_text()
    return text


def prefetched(told: FakeService) -> None:
    """Waits until the thread has been asked about."""
    until(lambda: told.calls("/v1/suggest") or None, "the question about the thread")


def asked_with(told: FakeService, key: str) -> list[Any]:
    return [request.body.get(key) for request in told.calls("/v1/suggest")]


def by_reason(request: Request) -> Answer:
    """Another reply when a reason is given."""
    text = SECOND if request.body.get("reason") else FIRST
    return Answer(body=suggestion(replies=[reply("decline", "warm", text)]))


def by_fact(request: Request) -> Answer:
    """Another reply when a fact was corrected."""
    text = SECOND if request.body.get("facts") else FIRST
    return Answer(body=suggestion(replies=[reply("decline", "warm", text)]))
