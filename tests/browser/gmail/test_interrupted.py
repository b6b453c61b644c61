"""What was under way when something ended: the button comes to rest, and nothing is inserted."""

from __future__ import annotations

import time

from playwright.sync_api import Page

from browser.fake_service import Answer, FakeService
from browser.gmail.opened import open_thread
from browser.world import PATIENCE, World, until
from pages.visit import FIRST, box_with, boxes, click_button


def test_a_background_that_is_killed_while_it_asks_leaves_the_button_at_rest(
    browser: World, told: FakeService
) -> None:
    told.say("/v1/suggest", Answer(body=told.suggestion, wait=1.5))
    page = open_thread(browser, "gmail-open-signature")
    before = boxes(page)
    click_button(page)
    until(lambda: told.calls("/v1/suggest") or None, "the question")
    browser.restart_worker()
    time.sleep(PATIENCE / 2)  # nobody answers any more; the page waits longer than any answer takes
    said = until(lambda: working_no_more(browser, page), "the end of the waiting")
    if "That did not work" in said:  # else the answer was on its way already
        assert boxes(page) == before
        told.routes.clear()
        browser.press(page, "Try again")
    box_with(page, FIRST)


def working_no_more(browser: World, page: Page) -> str | None:
    shown = browser.shown(page)
    return None if "Reading the conversation" in shown else shown


def test_a_tab_that_is_closed_while_waiting_takes_nothing_with_it(
    browser: World, told: FakeService
) -> None:
    told.say("/v1/suggest", Answer(body=told.suggestion, wait=1.0))
    page = open_thread(browser, "gmail-open-signature")
    click_button(page)
    until(lambda: told.calls("/v1/suggest") or None, "the question")
    page.close()
    told.routes.clear()
    other = open_thread(browser, "gmail-open-signature")
    click_button(other)

    box_with(other, FIRST)
