"""Diagnose this page: what matched, and nothing of what the page says."""

from __future__ import annotations

from browser.fake_service import FakeService
from browser.test_linkedin_popup import chat
from browser.world import World
from pages.visit import GMAIL, HERE, click_button

WORDS = ("Ilse", "Vandamme", "brackwater", "noor", "Haddad", "flood", "Antwerp", "19b0e807ff03bac1")


def test_gmail_s_signals_are_told_without_a_word_of_the_page(paired: World) -> None:
    paired.serve(GMAIL + "**", HERE / "gmail-ghost-thread.html")
    page = paired.open(GMAIL + "#inbox/FMfcgzQXJWDkBrVLqLkPDHzGTVHzxQrV")
    page.locator(".bowout-button").wait_for()
    outcome = paired.ask({"verb": "diagnose", "tab": paired.tab_of(page)})
    signals = {signal["name"]: signal["found"] for signal in outcome["signals"]}

    assert signals["page"] == "mail.google.com/mail/u/0/"
    assert signals["subject lines"] == "1 of 2 visible"
    assert signals["thread"] == "read"
    assert signals["thread has the id of the API"] is True
    assert signals["reply control of this thread"] is True
    assert not [word for word in WORDS if word.lower() in str(outcome).lower()]


def test_linkedin_s_signals_are_shown_in_the_popup_and_can_be_copied(
    paired: World, fake: FakeService
) -> None:
    page = chat(paired)
    tab = paired.tab_of(page)
    popup = paired.own(f"ui/popup.html?tab={tab}")
    popup.get_by_role("button", name="Diagnose this page").click()
    shown = popup.get_by_role("region", name="Diagnosis of this page")
    shown.get_by_text("www.linkedin.com/messaging/thread/1/").wait_for()
    paired.context.grant_permissions(["clipboard-read", "clipboard-write"])
    shown.get_by_role("button", name="Copy for a bug report").click()
    shown.get_by_text("Copied").wait_for()
    report: str = popup.evaluate("navigator.clipboard.readText()")

    assert "conversation: 1 of 1 visible" in report
    assert "box, kind 1: 1 of 1 visible" in report
    assert "Bowout: 0." in report
    assert "Dana" not in report
    assert "Larkspur" not in report
    assert fake.calls("/v1/suggest") == []


def test_where_the_page_is_to_blame_the_popover_offers_a_diagnosis(paired: World) -> None:
    paired.serve(GMAIL + "**", HERE / "gmail-no-reply-control.html")
    page = paired.open(GMAIL)
    click_button(page)
    paired.wait_shown(page, "No reply box")
    paired.press(page, "Diagnose this page")
    shown = paired.wait_shown(page, "reply control of this thread")

    assert "counts and kinds" in shown


def test_on_another_page_there_is_nothing_to_diagnose(paired: World) -> None:
    paired.serve("https://elsewhere.example/**", "<!doctype html><title>Elsewhere</title>")
    page = paired.open("https://elsewhere.example/")
    outcome = paired.ask({"verb": "diagnose", "tab": paired.tab_of(page)})
    assert outcome == {"state": "wrong_page"}
