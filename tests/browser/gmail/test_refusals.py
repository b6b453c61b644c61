"""Nothing goes in, or into another place, without a sentence that says why."""

from __future__ import annotations

from browser.fake_service import Answer, FakeService, reply, suggestion
from browser.gmail.opened import open_thread
from browser.world import World
from pages.visit import (
    FIRST,
    box_with,
    boxes,
    click_button,
)


def test_for_a_mail_that_is_not_from_a_recruiter_nothing_is_inserted(
    browser: World, told: FakeService
) -> None:
    stage = suggestion()["stage"] | {"label": "not_recruiting", "name": "Not a recruiter"}
    told.suggestion = suggestion(stage=stage, replies=[])
    page = open_thread(browser, "gmail-open-signature")
    before = boxes(page)
    click_button(page)
    browser.wait_shown(page, "Not from a recruiter")

    assert boxes(page) == before


def test_a_reply_with_an_error_goes_in_only_after_one_look(
    browser: World, told: FakeService
) -> None:
    finding = {"rule": "placeholder", "severity": "error", "start": 0, "end": 5}
    finding |= {"message": "A placeholder is left in the text.", "hint": "Fill it in."}
    told.suggestion = suggestion(replies=[reply("decline", "warm", FIRST, findings=[finding])])
    page = open_thread(browser, "gmail-open-signature")
    before = boxes(page)
    click_button(page)
    browser.wait_shown(page, "One look before it goes in")
    assert boxes(page) == before

    browser.press(page, "Insert")
    box_with(page, FIRST)


def test_a_text_to_be_said_is_never_inserted(browser: World, told: FakeService) -> None:
    told.suggestion = suggestion(replies=[reply("voicemail", "plain", FIRST)])
    page = open_thread(browser, "gmail-open-signature")
    before = boxes(page)
    click_button(page)
    browser.wait_shown(page, "Voicemail")

    assert boxes(page) == before


def test_a_box_closed_while_waiting_gets_nothing_and_is_not_opened_again(
    browser: World, told: FakeService
) -> None:
    told.say("/v1/suggest", Answer(body=told.suggestion, wait=1.0))
    page = open_thread(browser, "gmail-open-signature")
    click_button(page)
    page.evaluate("document.querySelector('[role=main] .M9').remove()")
    browser.wait_shown(page, "No reply box")

    assert boxes(page) == []


def test_a_thread_left_while_waiting_gets_nothing(browser: World, told: FakeService) -> None:
    told.say("/v1/suggest", Answer(body=told.suggestion, wait=1.0))
    page = open_thread(browser, "gmail-open-signature")
    click_button(page)
    before = boxes(page)
    page.evaluate(
        """() => { const heading = document.querySelector("h2");
          heading.dataset.legacyThreadId = "19aaaaaaaaaaaaaa"; heading.textContent = "Another"; }"""
    )
    browser.wait_shown(page, "You moved on")

    assert boxes(page) == before


def test_the_popover_covers_neither_an_inline_nor_a_popped_out_reply(browser: World) -> None:
    for name in ("gmail-open-signature", "gmail-popout-this"):
        page = open_thread(browser, name)
        click_button(page)
        browser.wait_shown(page, "In the box")
        box = page.locator("[g_editable]").bounding_box()
        popover = page.locator(".bowout-popover").bounding_box()
        assert box
        assert popover
        assert (
            popover["x"] >= box["x"] + box["width"] or popover["x"] + popover["width"] <= box["x"]
        )
        page.close()


def test_a_caret_in_the_subject_field_receives_nothing(browser: World) -> None:
    page = open_thread(browser, "gmail-new-message")
    page.get_by_role("textbox", name="Subject").click()
    click_button(page)
    box_with(page, FIRST)

    assert page.get_by_role("textbox", name="Subject").input_value() == ""


def test_with_the_service_down_the_popover_says_how_to_start_it(
    paired: World, fake: FakeService
) -> None:
    fake.stop()
    page = open_thread(paired, "gmail-open-signature")
    before = boxes(page)
    click_button(page)
    paired.wait_shown(page, "./scripts/start")

    assert boxes(page) == before


def test_an_unpaired_browser_is_told_how_to_pair(world: World, fake: FakeService) -> None:
    page = open_thread(world, "gmail-open-signature")
    before = boxes(page)
    click_button(page)
    world.wait_shown(page, "bowout pair")

    assert boxes(page) == before
    assert fake.calls("/v1/suggest") == []


def test_for_a_guess_the_person_is_asked_and_nothing_is_inserted(
    browser: World, told: FakeService
) -> None:
    stage = suggestion()["stage"] | {"abstained": True}
    told.suggestion = suggestion(stage=stage, replies=[reply("decline", "warm", FIRST)])
    page = open_thread(browser, "gmail-open-signature")
    before = boxes(page)
    click_button(page)
    browser.wait_shown(page, "Not sure about the stage")
    assert boxes(page) == before

    browser.press(page, "Insert")
    box_with(page, FIRST)
