"""The desk against the real service: the demo of the first day, then a memory of one's own."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from browser.desk.conftest import room
from browser.test_accessible import looked_over
from browser.world import World, until

ROOMS = {
    "waiting": "Priya Raman",
    "paste": "Suggest a graceful no",
    "reminders": "Mateo Ruiz",
    "ledger": "Rita Solano",
    "week": "went out within 48 hours",
    "settings": "Your name as you sign a mail",
    "status": "What the extension can see",
}
REMEMBERING = {"waiting", "reminders", "ledger", "week"}
MESSAGE = (
    "Hi Sam,\n\nI am looking for a staff platform engineer for Brackwater Forecasting, and your "
    "profile stood out. Would you have twenty minutes for a call this week?\n\nBest,\n"
    "Ilse Vandamme\nHead of Talent, Brackwater Forecasting"
)


def paste(page: Page, text: str) -> None:
    page.get_by_label("Their message").fill(text)
    page.get_by_role("button", name="Suggest a graceful no").click()
    page.get_by_role("region", name="Replies").wait_for()


@pytest.mark.parametrize("name", ROOMS)
def test_every_room_has_something_to_see_on_the_first_day(demo: World, name: str) -> None:
    page = room(demo, name)
    page.get_by_text(ROOMS[name]).first.wait_for()
    banner = page.get_by_text("These people are invented.")
    assert banner.count() == (1 if name in REMEMBERING else 0)
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ROOMS)
def test_every_room_can_be_used_by_everybody(demo: World, name: str, scheme: Any) -> None:
    page = room(demo, name)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.get_by_text(ROOMS[name]).first.wait_for()
    if name == "paste":
        paste(page, MESSAGE)
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    assert looked_over(page) == []
    page.close()


@pytest.mark.parametrize("name", ROOMS)
def test_no_room_is_wider_than_a_narrow_window(demo: World, name: str) -> None:
    page = room(demo, name)
    page.set_viewport_size(ViewportSize(width=360, height=700))
    page.get_by_text(ROOMS[name]).first.wait_for()
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


def test_a_pasted_message_gets_stage_advice_and_replies_in_any_tone(demo: World) -> None:
    page = room(demo, "paste")
    paste(page, MESSAGE)
    page.get_by_role("heading", name="Cold outreach").wait_for()
    page.get_by_role("heading", name="Answer by email").wait_for()
    first = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name="Decline"))
    warm = first.inner_text()
    assert "Ilse" in warm
    page.get_by_role("radio", name="Formal").check(force=True)
    until(lambda: first.inner_text() != warm or None, "the text in another tone")
    assert page.get_by_role("button", name="Insert").count() == 0
    page.get_by_label("Reason", exact=True).select_option("timing")
    page.close()


def test_a_pasted_thread_with_my_no_in_it_is_push_back(demo: World) -> None:
    page = room(demo, "paste")
    page.get_by_label("Their message").fill(MESSAGE)
    page.get_by_role("button", name="Add my answer").click()
    page.get_by_role("textbox", name="What I answered").fill(
        "Hi Ilse,\n\nThank you, but I have decided not to pursue the role.\n\nBest,\nSam"
    )
    page.get_by_role("button", name="Add their next message").click()
    page.get_by_role("textbox", name="What they wrote next").fill(
        "Hi Sam,\n\nAre you sure? Would more money change your mind? Let us at least talk.\n\nIlse"
    )
    page.get_by_role("button", name="Suggest a graceful no").click()
    page.get_by_role("heading", name="Push-back").wait_for()
    page.close()


def test_what_was_pasted_is_there_after_a_look_into_another_room_and_kept_nowhere(
    demo: World,
) -> None:
    page = room(demo, "paste")
    page.get_by_label("Their message").fill(MESSAGE)
    page.get_by_role("link", name="Status").click()
    page.get_by_role("heading", name="What the extension can see").wait_for()
    page.get_by_role("link", name="Paste a message").click()
    assert page.get_by_label("Their message").input_value() == MESSAGE
    page.reload()
    assert page.get_by_label("Their message").input_value() == ""
    page.close()


def test_a_setting_is_saved_and_taken_back(demo: World) -> None:
    page = room(demo, "settings")
    name = page.get_by_label("Name", exact=True)
    name.fill("Sam Okafor")
    name.press("Enter")
    page.get_by_text("Saved.").wait_for()
    page.reload()
    assert name.input_value() == "Sam Okafor"
    page.get_by_label("Languages you answer in", exact=True).fill("english")
    page.get_by_role("button", name="Save: Languages you answer in").click()
    page.get_by_text("takes codes of two letters").wait_for()
    page.get_by_role("button", name="Use the default: Name").click()
    page.get_by_text("Back to the default.").wait_for()
    assert name.input_value() == ""
    page.close()


def test_the_first_thread_of_ones_own_ends_the_demo_and_can_be_forgotten(demo: World) -> None:
    place = {"thread_id": "19fbe8798fa54b87", "account": "sam@example.com"}
    note = {"thread": {"channel": "email", "gmail": place}, "event": "decided", "stage": "offer"}
    assert demo.ask({"verb": "record", "note": note})["state"] == "ready"
    page = room(demo, "waiting")
    opened = page.get_by_role("link", name="Open in Gmail")
    assert opened.get_attribute("href") == (
        "https://mail.google.com/mail/?authuser=sam%40example.com#all/19fbe8798fa54b87"
    )
    assert page.get_by_text("These people are invented.").count() == 0

    page.get_by_role("link", name="Ledger").click()
    page.get_by_role("button", name="Forget everything").click()
    dialog = page.get_by_role("dialog", name="Forget everything?")
    expect(dialog.get_by_role("button", name="Keep")).to_be_focused()
    assert looked_over(page) == []
    dialog.get_by_role("button", name="Forget everything").click()
    page.get_by_text("These people are invented.").wait_for()
    page.close()
