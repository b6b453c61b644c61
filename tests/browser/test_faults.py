"""The extension under fault: whatever goes away in the middle, the person reads the right state."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from browser.fake_service import Answer, FakeService, error
from browser.gmail.opened import content, open_thread, prefetched
from browser.test_linkedin_popup import box, chat
from browser.world import World, until
from pages.visit import click_button


def test_a_worker_killed_in_mid_call_leaves_one_reply_or_a_sentence_and_never_a_wait(
    paired: World, fake: FakeService
) -> None:
    fake.say("/v1/suggest", Answer(body=fake.suggestion, wait=2))
    page = open_thread(paired, "gmail-open-signature")
    prefetched(fake)
    click_button(page)
    paired.wait_shown(page, "Reading the conversation")
    paired.restart_worker()  # newer browsers wake it and ask it anew, older ones tell nobody
    page.wait_for_timeout(5_000)  # silence is given up after twelve seconds
    until(lambda: "\nReading the conversation" not in paired.shown(page) or None, "an ending")
    if "That did not work" in paired.shown(page):
        paired.press(page, "Try again")
    paired.wait_shown(page, "In the box")
    assert content(page).count("Could we speak for ten minutes") == 1


def test_a_service_that_was_restarted_is_asked_as_if_nothing_had_happened(
    paired: World, fake: FakeService
) -> None:
    assert paired.ask({"verb": "status"})["state"] == "ready"
    fake.stop()
    again = FakeService(fake.port)
    assert paired.ask({"verb": "status"})["state"] == "ready"
    again.stop()


def test_a_service_that_came_back_without_its_pairings_says_so(
    paired: World, fake: FakeService
) -> None:
    assert paired.ask({"verb": "status"})["state"] == "ready"
    fake.stop()
    again = FakeService(fake.port)
    again.say("/v1/status", error(403, "refused", "Refused."))
    assert paired.ask({"verb": "status"}) == {"state": "unpaired"}
    again.stop()


def test_a_call_that_takes_too_long_ends_in_words(paired: World, fake: FakeService) -> None:
    fake.say("/v1/status", Answer(wait=9, body={}))
    outcome = paired.ask({"verb": "status"})
    assert outcome["error"]["code"] == "timeout"


def test_a_tab_closed_while_waiting_leaves_nothing_behind(paired: World, fake: FakeService) -> None:
    fake.say("/v1/suggest", Answer(body=fake.suggestion, wait=1))
    page = chat(paired)
    paired.menu(page)
    until(lambda: fake.calls("/v1/suggest") or None, "the question")
    page.close()
    paired.context.pages[0].wait_for_timeout(1_500)
    kept = "async () => Object.keys(await chrome.storage.session.get(null)).length"
    assert paired.worker.evaluate(kept) == 0
    assert fake.calls("/v1/ledger/record") == []


def test_a_conversation_closed_while_waiting_gets_nothing(paired: World, fake: FakeService) -> None:
    fake.say("/v1/suggest", Answer(body=fake.suggestion, wait=1))
    page = chat(paired)
    tab = paired.menu(page)
    until(lambda: fake.calls("/v1/suggest") or None, "the question")
    page.evaluate("document.querySelector('form').replaceWith(document.createElement('form'))")
    assert paired.result(tab)["state"] == "no_box"
    assert fake.calls("/v1/ledger/record") == []


def test_a_second_gesture_while_the_first_is_under_way_asks_nothing(
    paired: World, fake: FakeService
) -> None:
    fake.say("/v1/suggest", Answer(body=fake.suggestion, wait=1))
    page = chat(paired)
    paired.menu(page)
    tab = paired.menu(page)
    paired.result(tab)
    assert len(fake.calls("/v1/suggest")) == 1
    assert box(page).count("Could we speak") == 1


@pytest.fixture
def withdrawn(driver: Playwright, chromium: str, tmp_path: Path, fake: FakeService) -> World:
    return World(driver, chromium, tmp_path, fake.port, may_reach=False)


def test_a_permission_that_was_withdrawn_is_asked_for_where_it_can_be_given(
    withdrawn: World, fake: FakeService
) -> None:
    page = open_thread(withdrawn, "gmail-open-signature")
    click_button(page)
    withdrawn.wait_shown(page, "Permission is missing")
    withdrawn.press(page, "Allow")
    pairing = until(lambda: withdrawn.tab_at("ui/pairing.html"), "the page that may ask")
    pairing.get_by_role("button", name="Allow").wait_for()
    assert fake.calls("/v1/suggest") == []
    withdrawn.close()
