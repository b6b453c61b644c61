"""What happened in a thread is told to the ledger, after it happened; nothing waits for it."""

from __future__ import annotations

from typing import Any

from browser.fake_service import Answer, FakeService, Request, error, suggestion
from browser.gmail.opened import content, open_answered, open_thread, prefetched
from browser.world import World, until
from pages.visit import FIRST, bare, box_with, boxes, click_button

RECORD = "/v1/ledger/record"


def told_events(told: FakeService) -> list[str]:
    return [request.body["event"] for request in told.calls(RECORD)]


def aside(request: Request) -> Answer:
    """A service that does what it is told of the stage."""
    if request.body.get("as_stage") != "not_recruiting":
        return Answer(body=suggestion())
    stage = suggestion()["stage"] | {"label": "not_recruiting", "name": "Not a recruiter"}
    return Answer(body=suggestion(stage=stage, replies=[]))


def test_an_insertion_is_told_with_the_thread_and_the_reply(
    browser: World, told: FakeService
) -> None:
    open_answered(browser, "gmail-open-signature")
    noted: Any = until(lambda: told.calls(RECORD) or None, "the note")[0].body
    thread = told.calls("/v1/suggest")[0].body["gmail"]

    assert noted["event"] == "inserted"
    assert noted["thread"] == {"channel": "email", **thread}
    assert (noted["stage"], noted["kind"], noted["reason"]) == (
        *("interviewing", "decline"),
        "career_direction",
    )
    assert FIRST.split("\n")[2] not in str(noted)


def test_a_service_without_a_ledger_or_a_slow_one_delays_nothing(
    browser: World, told: FakeService
) -> None:
    for answer in (error(404, "not_found", "There is no such page."), Answer(wait=2, body={})):
        told.say(RECORD, answer)
        page = open_thread(browser, "gmail-open-signature")
        click_button(page)
        box_with(page, FIRST)
        shown = browser.wait_shown(page, "In the box")
        assert "did not work" not in shown
        page.close()


def test_a_thread_without_an_id_is_not_remembered_and_that_is_said(
    browser: World, told: FakeService
) -> None:
    page = open_answered(browser, "gmail-no-id")
    browser.wait_shown(page, "Read from the visible text: the page names no id.")

    assert told.calls(RECORD) == []


def test_not_a_recruiter_is_remembered_and_can_be_taken_back(
    browser: World, told: FakeService
) -> None:
    told.routes["/v1/suggest"] = aside
    page = open_thread(browser, "gmail-open-signature")
    prefetched(told)
    click_button(page)
    browser.wait_shown(page, "In the box")
    browser.press(page, "Not a recruiter")
    browser.wait_shown(page, "You said: not a recruiter")
    browser.press(page, "It is a recruiter")
    browser.wait_shown(page, "Interviews")

    assert told_events(told) == ["inserted", "not_recruiting", "recruiting"]


def test_a_thread_that_was_set_aside_stays_quiet(browser: World, told: FakeService) -> None:
    stage = suggestion()["stage"] | {"label": "not_recruiting", "name": "Not a recruiter"}
    kept = {"not_recruiting": True, "decided_at": None, "inserted_at": None, "sent_at": None}
    told.suggestion = suggestion(stage=stage, replies=[], remembered=kept)
    page = open_thread(browser, "gmail-open-signature")
    before = boxes(page)
    click_button(page)
    browser.wait_shown(page, "Bowout remembers that")

    assert boxes(page) == before


def test_a_tone_that_was_chosen_stays_when_the_reason_changes(
    browser: World, told: FakeService
) -> None:
    page = open_answered(browser, "gmail-open-signature")
    browser.press(page, "Plain", "LABEL")
    until(lambda: bare("This is not for me now") in bare(content(page)) or None, "the plain one")
    browser.press(page, "What was read", "SUMMARY")
    browser.press(page, "Change: Recruiter", "SUMMARY")
    browser.press(page, "Leave out: Recruiter")
    until(lambda: len(told.calls("/v1/suggest")) == 2 or None, "the second question")
    browser.wait_shown(page, "In the box")

    assert bare("This is not for me now") in bare(content(page))
