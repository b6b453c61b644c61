"""The panel, as a person reads and uses it, in the popup and in the popover's closed root."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browser.drawn import asked, draw, view
from browser.fake_service import FakeService, reply, suggestion
from browser.world import World

FINDING = {
    "rule": "reopens",
    "severity": "error",
    "start": 0,
    "end": 2,
    "message": "This sounds as if you might still say yes.",
    "hint": "Delete the condition.",
}
UNSURE = {
    "label": "outreach",
    "name": "Cold outreach",
    "confidence": 0.51,
    "abstained": True,
    "flags": [],
    "evidence": [{"message": 0, "start": 0, "end": 9, "quote": "Quick one", "why": "a first line"}],
}


def test_the_panel_says_stage_advice_and_every_reply(steady: World) -> None:
    page = draw(steady, view())
    page.get_by_role("heading", name="Interviews").wait_for()
    page.get_by_text("Sure, 93 %").wait_for()
    page.get_by_role("heading", name="Call first").wait_for()
    headings = page.get_by_role("region", name="Replies").get_by_role("heading").all_inner_texts()
    assert headings == [
        "The call, step by step",
        *["Ask for a call", "What to say on the phone", "After the call"],
    ]


def test_why_is_answered_with_the_words_of_the_mail(steady: World) -> None:
    page = draw(steady, view())
    peek = page.get_by_role("tooltip")
    page.get_by_text("why, or not right?").hover()
    peek.get_by_text("book the final interview").wait_for()
    page.get_by_text("why, or not right?").click()
    page.get_by_text("an interview is being arranged").first.wait_for()
    expect(peek).to_be_hidden()


def test_a_stage_that_is_not_sure_asks_the_person_at_once(steady: World) -> None:
    page = draw(steady, view(suggestion=suggestion(stage=UNSURE)))
    page.get_by_label("Which stage is it?").press("ArrowDown")
    assert asked(page) == [["setStage", "screening"]]


def test_a_reply_is_inserted_and_copied_by_its_number(steady: World) -> None:
    page = draw(steady, view())
    page.get_by_role("button", name="Insert: After the call, reply 2").click()
    page.get_by_role("button", name="Copy: After the call, reply 2").click()
    assert asked(page) == [["insert", 1], ["copy", 1]]


def test_what_is_to_be_spoken_cannot_be_inserted(steady: World) -> None:
    page = draw(steady, view())
    names = page.get_by_role("button").all()
    labels = [name.get_attribute("aria-label") or "" for name in names]
    assert "Copy: What to say on the phone, reply 3" in labels
    assert not any(label.startswith("Insert: What to say") for label in labels)


def test_the_reply_that_stands_in_the_box_says_so(steady: World) -> None:
    page = draw(steady, view(inserted=1))
    card = page.get_by_role("listitem").filter(has_text="In the box")
    assert card.get_by_role("heading").inner_text() == "After the call"
    page.get_by_role("button", name="Use this one: Ask for a call, reply 1").wait_for()


def test_a_finding_shows_its_severity_its_message_and_what_to_do(steady: World) -> None:
    broken = reply("decline", "warm", "Hi Dana, maybe later.", findings=[FINDING])
    page = draw(steady, view(suggestion=suggestion(replies=[broken])))
    notes = page.get_by_role("list", name="Notes on this reply")
    for words in ("Fix first", FINDING["message"], FINDING["hint"]):
        notes.get_by_text(str(words)).wait_for()


def test_the_chooser_shows_the_reason_that_the_reply_gives(steady: World) -> None:
    given = reply("decline", "warm", "Not now.", reason="happy_in_role")
    chooser = draw(steady, view(suggestion=suggestion(replies=[given]))).get_by_label("Reason")
    assert chooser.first.input_value() == "happy_in_role"
    silent = reply("decline", "warm", "Not now.", reason=None)
    chooser = draw(steady, view(suggestion=suggestion(replies=[silent]))).get_by_label("Reason")
    assert chooser.first.input_value() == "none"


def test_a_reason_is_chosen_from_the_presets_or_said_in_own_words(steady: World) -> None:
    page = draw(steady, view(reason="none"))
    page.get_by_label("Reason", exact=True).press("ArrowDown")
    page.get_by_label("Reason", exact=True).press("End")
    page.get_by_label("The reason in your own words").fill(" I go back to teaching ")
    page.keyboard.press("Enter")
    assert asked(page) == [["setReason", "timing"], ["setReason", "I go back to teaching"]]


def test_a_fact_is_replaced_or_left_out_by_keyboard_alone(steady: World) -> None:
    page = draw(steady, view())
    page.get_by_text("What was read").press("Enter")
    page.get_by_label("Change: Company").press("Enter")
    page.get_by_label("Company", exact=True).fill(" Larkspur Labs ")
    page.keyboard.press("Enter")
    page.get_by_label("Change: Role").press("Enter")
    page.get_by_role("button", name="Leave out: Role").press("Enter")
    assert asked(page) == [["setFact", "company", "Larkspur Labs"], ["setFact", "role", None]]


def test_one_of_several_topics_is_left_out_and_the_others_stay(steady: World) -> None:
    topics = [{"value": v, "message": 0, "quote": f"about {v}"} for v in ("tracing", "hiring")]
    facts = suggestion()["facts"] | {"topics": topics}
    page = draw(steady, view(suggestion=suggestion(facts=facts)))
    page.get_by_text("What was read").click()
    page.get_by_label("Change: Talked about").first.click()
    page.get_by_role("button", name="Leave out: Talked about").first.click()
    assert asked(page) == [["setFact", "topics", ["hiring"]]]


def test_the_person_s_own_word_is_told_from_what_was_read_and_can_be_taken_back(
    steady: World,
) -> None:
    company = {"value": "Larkspur Labs", "message": None, "quote": "Larkspur Labs"}
    facts = suggestion()["facts"] | {"company": company | {"corrected": True}, "role": None}
    said = {"company": "Larkspur Labs", "role": None}
    page = draw(steady, view(suggestion=suggestion(facts=facts), facts=said))
    page.get_by_text("What was read").click()
    definitions = page.get_by_role("definition").all_inner_texts()
    assert [words.split("\n")[:2] for words in definitions[1:3]] == [
        ["Larkspur Labs", "Your word"],
        ["Left out", "Change"],
    ]
    page.get_by_label("Change: Company").click()
    page.get_by_role("button", name="As it was read: Company").click()
    assert asked(page)[0][:2] == ["setFact", "company"]


def test_the_focus_is_found_again_after_a_correction(steady: World) -> None:
    page = draw(steady, view())
    page.get_by_text("What was read").click()
    page.get_by_label("Change: Company").press("Enter")
    page.get_by_label("Company", exact=True).fill("Larkspur Labs")
    page.keyboard.press("Enter")
    page.evaluate("view => draw(view)", view())
    focused = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert focused == "Change: Company"


def test_markup_in_a_mail_stays_text(steady: World) -> None:
    evil = "<img src=x onerror=asked.push('ran')><script>asked.push('ran')</script>"
    facts = suggestion()["facts"] | {"role": {"value": evil, "message": 0, "quote": evil}}
    stage = UNSURE | {"name": evil}
    hostile = suggestion(facts=facts, stage=stage, notice=evil, replies=[reply("ack", evil, evil)])
    page = draw(steady, view(suggestion=hostile, note=evil))
    assert page.locator("main img, main script").count() == 0
    assert asked(page) == []
    page.get_by_text(evil).first.wait_for()


def test_drawing_again_keeps_focus_and_what_was_opened(steady: World) -> None:
    page = draw(steady, view())
    page.get_by_text("What was read").click()
    page.get_by_role("button", name="Copy: After the call, reply 2").focus()
    page.evaluate("view => draw(view)", view(inserted=0, note="Copied."))
    page.get_by_text("Larkspur Robotics").wait_for()
    focused = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert focused == "Copy: After the call, reply 2"
    assert page.get_by_role("status").inner_text() == "Copied."


def test_drawing_again_keeps_a_reason_that_is_being_typed(steady: World) -> None:
    page = draw(steady, view(reason="none"))
    page.get_by_label("Reason", exact=True).select_option("own")
    page.get_by_label("Reason", exact=True).press("End")
    page.get_by_label("Reason", exact=True).press("ArrowUp")
    page.get_by_label("Reason", exact=True).press("End")
    page.get_by_label("The reason in your own words").fill("I go back to tea")
    page.evaluate("view => draw(view)", view(reason="none", note="Copied."))
    page.keyboard.press("End")
    page.keyboard.type("ching")
    page.get_by_role("button", name="Use", exact=True).click()
    assert asked(page)[-1] == ["setReason", "I go back to teaching"]


def test_a_page_cannot_see_into_the_popover_or_press_its_buttons(steady: World) -> None:
    page = draw(steady, view(), closed=True)
    steady.wait_shown(page, "Call first")
    assert page.evaluate("document.querySelector('.bowout-popover').shadowRoot") is None
    made_up = """root => { for (const b of root.querySelectorAll("button")) b.click(); }"""
    page = draw(steady, view())
    page.locator("main").evaluate(made_up)
    assert asked(page) == []


def test_keys_typed_in_the_popover_do_not_reach_the_mail_page(steady: World) -> None:
    page = draw(steady, view(reason="a phrase of my own"), closed=True)
    steady.wait_shown(page, "Call first")
    page.evaluate("popover.focus()")
    page.keyboard.type("e#")
    page.keyboard.press("Escape")
    page.wait_for_function("!popover.isOpen")
    assert asked(page) == [["close"]]
    assert page.evaluate("document.activeElement.textContent") == "Anchor"


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (360, 500)])
@pytest.mark.parametrize("place", ["top: 0; left: 0", "bottom: 0; right: 0", "top: 50%; left: 50%"])
def test_the_popover_stays_inside_the_window(
    steady: World, width: int, height: int, place: str
) -> None:
    page = draw(steady, view(), closed=True)
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate(
        "css => { document.querySelector('button').style = css; }", f"position: fixed; {place}"
    )
    page.evaluate("view => { popover.close(); draw(view); }", view())
    steady.wait_shown(page, "Call first")
    popover = page.locator(".bowout-popover")
    expect(popover).to_be_visible()
    box = popover.bounding_box()
    assert box
    assert min(box["x"], box["y"]) >= 0
    assert max(box["x"] + box["width"] - width, box["y"] + box["height"] - height) <= 0


def test_the_service_s_own_words_are_shown_for_its_errors(
    steady: World, steady_fake: FakeService
) -> None:
    error = {"code": "expired", "message": "Google wants you to sign in.", "hint": "bowout connect"}
    page = draw(steady, view(state="error", suggestion=None, error=error))
    page.get_by_text("Google wants you to sign in.").wait_for()
    page.get_by_text("bowout connect").wait_for()
    page.get_by_role("button", name="Try again").click()
    assert asked(page) == [["retry"]]
    assert steady_fake.calls("/v1/suggest") == []
