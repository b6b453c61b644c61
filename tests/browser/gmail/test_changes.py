"""Another reply, another reason, another stage: what stands in the box follows, unless edited."""

from __future__ import annotations

from playwright.sync_api import Page

from browser.fake_service import Answer, FakeService, Request, error
from browser.gmail.opened import asked_with, by_fact, by_reason, content, open_answered
from browser.world import World, until
from pages.visit import (
    FIRST,
    SECOND,
    bare,
    box_with,
    focus_in_popover,
)


def test_another_tone_replaces_the_reply_that_stands_unchanged(browser: World) -> None:
    page = open_answered(browser, "gmail-open-draft")
    browser.press(page, "Plain", "LABEL")
    _, text = box_with(page, SECOND)

    assert bare(FIRST) not in bare(text)
    assert "Something I typed before." in text


def test_another_reason_replaces_the_reply_that_stands_unchanged(
    browser: World, told: FakeService
) -> None:
    told.routes["/v1/suggest"] = by_reason
    page = open_answered(browser, "gmail-open-signature")
    choose_own_reason(browser, page)
    _, text = box_with(page, SECOND)

    assert bare(FIRST) not in bare(text)
    assert asked_with(told, "reason") == [None, "I am moving north"]


def test_another_reason_leaves_a_reply_alone_that_was_edited(
    browser: World, told: FakeService
) -> None:
    told.routes["/v1/suggest"] = by_reason
    page = open_answered(browser, "gmail-open-signature")
    page.get_by_text("I am staying where I am.").click()
    page.keyboard.type("really ")
    edited = content(page)
    choose_own_reason(browser, page)
    until(lambda: len(told.calls("/v1/suggest")) == 2 or None, "the second question")
    browser.wait_shown(page, SECOND.split("\n", maxsplit=1)[0])

    assert content(page) == edited


def test_a_corrected_fact_replaces_the_reply_that_stands_unchanged(
    browser: World, told: FakeService
) -> None:
    told.routes["/v1/suggest"] = by_fact
    page = open_answered(browser, "gmail-open-signature")
    leave_out_the_first_fact(browser, page)
    _, text = box_with(page, SECOND)

    assert bare(FIRST) not in bare(text)
    assert asked_with(told, "facts") == [{}, {"recruiter": None}]


def test_a_correction_that_is_refused_changes_nothing_and_says_why(
    browser: World, told: FakeService
) -> None:
    def refusing(request: Request) -> Answer:
        if request.body.get("facts"):
            return error(400, "bad_input", "facts.recruiter cannot stand in a reply.", "A name.")
        return by_fact(request)

    told.routes["/v1/suggest"] = refusing
    page = open_answered(browser, "gmail-open-signature")
    before = content(page)
    leave_out_the_first_fact(browser, page)
    browser.wait_shown(page, "facts.recruiter cannot stand in a reply. A name.")
    browser.wait_shown(page, "In the box")

    assert content(page) == before


def leave_out_the_first_fact(world: World, page: Page) -> None:
    """Unfolds what was read in the popover, then the first fact in it."""
    world.press(page, "What was read", "SUMMARY")
    world.press(page, "Change: Recruiter", "SUMMARY")
    world.press(page, "Leave out: Recruiter")


def choose_own_reason(world: World, page: Page) -> None:
    """Types a reason of one's own in the popover."""
    focus_in_popover(world, page, "select")
    page.keyboard.type("I")  # chooses "In my own words", which leads to the field
    page.keyboard.type("I am moving north")
    world.press(page, "Use")
