"""What was under way when something ended: the button comes to rest, and nothing is inserted."""

from __future__ import annotations

from browser.fake_service import Answer, FakeService
from browser.gmail.opened import open_thread
from browser.world import World, until
from pages.visit import FIRST, box_with, boxes, click_button

NEVER = 60.0  # seconds; longer than anybody waits


def test_a_background_that_is_killed_while_it_asks_is_asked_anew_by_the_page(
    browser: World, told: FakeService
) -> None:
    """Its answer is lost with it: what fills the box is the answer to a second question."""
    told.say("/v1/suggest", Answer(body=told.suggestion, wait=NEVER))
    page = open_thread(browser, "gmail-open-signature")
    click_button(page)
    until(lambda: told.calls("/v1/suggest") or None, "the question")
    told.routes.clear()
    browser.worker.evaluate("() => { self.heard = 1; }")
    browser.restart_worker()
    box_with(page, FIRST)
    assert len(told.calls("/v1/suggest")) == 2
    assert browser.worker.evaluate("() => self.heard ?? null") is None, "it was not killed"


def test_a_background_that_is_killed_again_and_again_leaves_the_button_at_rest(
    browser: World, told: FakeService
) -> None:
    told.say("/v1/suggest", Answer(body=told.suggestion, wait=NEVER))
    page = open_thread(browser, "gmail-open-signature")
    before = boxes(page)
    click_button(page)
    for _ in range(2):  # the question made ahead of the click, and that of the click
        until(lambda: told.calls("/v1/suggest") or None, "the question")
        told.requests.clear()
        browser.restart_worker()
    browser.wait_shown(page, "The service could not answer.")  # and not: took too long
    assert boxes(page) == before
    told.routes.clear()
    browser.press(page, "Try again")
    box_with(page, FIRST)


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
