"""Replies in plain text: the box is a textarea, and the signature stands in it as text."""

from __future__ import annotations

from browser.fake_service import FakeService
from browser.gmail.opened import open_thread, prefetched
from browser.world import World, until
from pages.visit import FIRST, SECOND, bare, box_with, click_button, sent

PLAIN = "gmail-plain-text-draft-czech"
BOX = "textarea[name=body]"
SIGNED = "\n-- \nNoor Haddad\nHydrologist\n"


def test_the_linter_reads_neither_the_signature_nor_quoted_lines(
    browser: World, told: FakeService
) -> None:
    page = open_thread(browser, PLAIN)
    prefetched(told)
    page.locator(BOX).focus()
    page.keyboard.press("Control+Home")
    page.keyboard.press("End")
    page.keyboard.type(" I'm declining.")
    draft = until(
        lambda: next(
            (r.body for r in told.calls("/v1/lint") if r.body["text"].endswith("declining.")), None
        ),
        "the question about the draft",
    )

    assert draft["text"] == "Dobrý den, paní Dvořáková. I'm declining."


def test_another_tone_takes_the_place_of_the_reply_and_the_draft_stays(browser: World) -> None:
    page = open_thread(browser, PLAIN)
    before = page.locator(BOX).input_value()
    click_button(page)
    box_with(page, FIRST)
    browser.press(page, "Plain", "LABEL")
    _, text = box_with(page, SECOND)

    assert bare(FIRST) not in bare(text)
    assert text.endswith(before)
    assert sent(page) == 0


def test_a_caret_in_the_signature_does_not_receive_the_reply(browser: World) -> None:
    page = open_thread(browser, PLAIN)
    page.locator(BOX).focus()
    page.keyboard.press("Control+End")
    click_button(page)
    _, text = box_with(page, FIRST)

    assert text.startswith(FIRST)
    assert SIGNED in text
