"""The linter beside a draft in Gmail: a count by the button, the words marked in the popover."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from browser.closed_root import label_of, text_of, walk
from browser.fake_service import Answer, FakeService, Request, reply, suggestion
from browser.gmail.opened import BOX, content, open_answered, open_thread, prefetched
from browser.world import World, until
from pages.visit import FIRST, sent

OWN = "Hi Ilse, thank you \N{WAVING HAND SIGN} I'm declining, unless you can match it."
DRAFT = "gmail-open-draft"


def finding(rule: str, severity: str, start: int | None, end: int | None) -> dict[str, Any]:
    words = {"message": f"The message of {rule}.", "hint": f"The hint of {rule}."}
    return {"rule": rule, "severity": severity, "start": start, "end": end} | words


def on_unless(request: Request) -> Answer:
    """One error on the word 'unless', counted in code points as the service does; one hint."""
    text = request.body["text"]
    start = text.find("unless")
    if start < 0:
        return Answer(body={"id": None, "findings": []})
    found = [finding("reopens", "error", start, start + 6), finding("vague", "hint", None, None)]
    return Answer(body={"id": None, "findings": found})


def type_draft(page: Page, text: str) -> None:
    page.get_by_text("Something I typed before.").click(click_count=3)
    page.keyboard.type(text)


def count_button(world: World, page: Page) -> dict[str, Any] | None:
    """The count beside our button: a node of the closed root, None while it is hidden."""
    session = world.context.new_cdp_session(page)
    root = session.send("DOM.getDocument", {"depth": -1, "pierce": True})["root"]
    session.detach()
    for node in walk(root):
        attributes = node.get("attributes", [])
        if node["nodeName"] == "BUTTON" and any(name.startswith("count") for name in attributes):
            return None if "hidden" in attributes else node
    return None


def wait_count(world: World, page: Page) -> dict[str, Any]:
    return until(lambda: count_button(world, page), "the count beside the button")


def press_count(world: World, page: Page) -> None:
    node = wait_count(world, page)
    session = world.context.new_cdp_session(page)
    session.send("DOM.getDocument", {"depth": -1, "pierce": True})
    where = {"backendNodeId": node["backendNodeId"]}
    corners = session.send("DOM.getBoxModel", where)["model"]["content"]
    session.detach()
    page.mouse.click((corners[0] + corners[4]) / 2, (corners[1] + corners[5]) / 2)


def test_the_words_that_re_open_the_talks_are_counted_and_marked(
    browser: World, told: FakeService
) -> None:
    told.routes["/v1/lint"] = on_unless
    page = open_thread(browser, DRAFT)
    prefetched(told)
    type_draft(page, OWN)
    count = wait_count(browser, page)
    before = page.locator(BOX).inner_html()
    press_count(browser, page)
    shown = browser.wait_shown(page, "The message of reopens.")

    assert label_of(count) == "1 note on your reply, 1 to fix first"
    assert text_of(count) == ["1 note"]
    assert "\nunless\n" in shown
    assert "The hint of vague." in shown
    assert page.locator(BOX).inner_html() == before
    assert sent(page) == 0


def test_the_count_goes_when_the_words_go(browser: World, told: FakeService) -> None:
    told.routes["/v1/lint"] = on_unless
    page = open_thread(browser, DRAFT)
    prefetched(told)
    type_draft(page, OWN)
    press_count(browser, page)
    browser.wait_shown(page, "The message of reopens.")
    type_draft_again = "I'm declining, thank you."
    page.locator(BOX).click()
    page.get_by_text("Hi Ilse, thank you").click(click_count=3)
    page.keyboard.type(type_draft_again)

    until(lambda: count_button(browser, page) is None or None, "the count to go")
    until(lambda: "reopens" not in browser.shown(page) or None, "the popover to follow")


def test_the_service_reads_the_draft_without_signature_and_with_what_is_known_of_the_thread(
    browser: World, told: FakeService
) -> None:
    told.routes["/v1/lint"] = on_unless
    page = open_thread(browser, DRAFT)
    prefetched(told)
    type_draft(page, "Hi Ilse,")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.keyboard.type("I'm declining.")
    draft = until(
        lambda: next(
            (r.body for r in told.calls("/v1/lint") if r.body["text"].endswith("declining.")), None
        ),
        "the question about the draft",
    )

    assert draft["text"] == "Hi Ilse,\n\nI'm declining."
    assert (draft["stage"], draft["kind"], draft["channel"]) == ("interviewing", "decline", "email")
    assert draft["context"]["to"] == "Dana Whitlow"
    assert draft["context"]["company"] == "Larkspur Robotics"


def test_while_somebody_types_there_is_one_question_a_pause(
    browser: World, told: FakeService
) -> None:
    page = open_thread(browser, DRAFT)
    prefetched(told)
    until(lambda: told.calls("/v1/lint") or None, "the question about the draft as it was")
    asked = len(told.calls("/v1/lint"))
    page.get_by_text("Something I typed before.").click()
    page.keyboard.type("thank you but no", delay=15)
    until(lambda: len(told.calls("/v1/lint")) > asked or None, "the question after the pause")
    page.wait_for_timeout(600)

    assert len(told.calls("/v1/lint")) <= asked + 2


def test_a_text_that_says_no_such_thing_is_not_judged(browser: World, told: FakeService) -> None:
    missing = finding("decision_unclear", "error", None, None)
    body = {"id": None, "findings": [missing, finding("asks_for_things", "warn", 0, 4)]}
    told.say("/v1/lint", Answer(body=body))
    page = open_thread(browser, DRAFT)
    prefetched(told)
    until(lambda: told.calls("/v1/lint") or None, "the question about the draft")
    page.wait_for_timeout(300)

    assert count_button(browser, page) is None


def test_our_reply_as_it_was_is_not_asked_about_again_an_edited_one_is(
    browser: World, told: FakeService
) -> None:
    told.suggestion = suggestion(replies=[reply("one_liner", "warm", FIRST)])
    told.routes["/v1/lint"] = on_unless
    page = open_answered(browser, "gmail-open-signature")
    page.wait_for_timeout(700)
    assert told.calls("/v1/lint") == []

    page.get_by_text("I am staying where I am.").click()
    page.keyboard.press("End")
    page.keyboard.type(" Or unless.")
    wait_count(browser, page)
    assert told.calls("/v1/lint")[-1].body["kind"] == "one_liner"


def test_for_a_mail_that_is_not_from_a_recruiter_nothing_is_asked(
    browser: World, told: FakeService
) -> None:
    stage = suggestion()["stage"] | {"label": "not_recruiting", "name": "Not a recruiter"}
    told.suggestion = suggestion(stage=stage, replies=[])
    page = open_thread(browser, DRAFT)
    prefetched(told)
    type_draft(page, OWN)
    page.wait_for_timeout(700)

    assert told.calls("/v1/lint") == []


def test_it_stops_when_the_box_closes(browser: World, told: FakeService) -> None:
    told.routes["/v1/lint"] = on_unless
    page = open_thread(browser, DRAFT)
    prefetched(told)
    type_draft(page, OWN)
    wait_count(browser, page)
    page.evaluate("document.querySelector('[role=main] .M9').remove()")

    until(lambda: count_button(browser, page) is None or None, "the count to go with the box")


def test_without_an_answer_of_the_service_there_is_no_count_and_no_noise(
    browser: World, told: FakeService
) -> None:
    told.say("/v1/lint", Answer(status=500, body={"error": {"code": "x", "message": "y"}}))
    page = open_thread(browser, DRAFT)
    prefetched(told)
    type_draft(page, OWN)
    until(lambda: told.calls("/v1/lint") or None, "the question about the draft")
    page.wait_for_timeout(300)

    assert count_button(browser, page) is None
    assert browser.shown(page) == ""


def test_with_the_real_service_the_condition_is_found(real: World) -> None:
    page = open_thread(real, "gmail-reply-closed")
    page.get_by_role("link", name="Reply").click()
    page.locator(BOX).wait_for()
    page.keyboard.type(OWN)
    press_count(real, page)
    shown = real.wait_shown(page, "opens the negotiation again")

    assert "\nunless\n" in shown
    assert OWN in content(page)
