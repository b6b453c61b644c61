"""The cards: tones, the steps of a call, the words read aloud, all of it by keyboard."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from browser.drawn import asked, draw, view
from browser.fake_service import reply, suggestion
from browser.world import World

TALK = (
    "Hello Dana, thanks for finding time for this call.\n\nI want to be direct: I've decided not "
    'go further.\n\nAsked what would change your mind: "Nothing. This is final."\n\n'
    'Wenn mehr geboten wird: "Das ist sehr freundlich."'
)
TONES = [
    reply("decline", "warm", "A warm no."),
    reply("decline", "brief", "A brief no."),
    reply("decline", "formal", "A formal no."),
]
KIT = [
    reply("call_request", "warm", "Could we speak?"),
    reply("call_script", "warm", TALK),
    reply("voicemail", "warm", "This is Sam, please call me back."),
    reply("confirmation", "warm", "As I said on the phone."),
    reply("decline", "warm", "A written no."),
]


def with_replies(replies: list[dict[str, Any]], **changes: Any) -> dict[str, Any]:
    return view(suggestion=suggestion(replies=replies), **changes)


def focused(page: Page) -> str:
    name: str = page.evaluate(
        "document.activeElement.getAttribute('data-key') ?? document.activeElement.tagName"
    )
    return name


def test_the_tones_of_a_reply_are_one_card_with_a_switch(steady: World) -> None:
    page = draw(steady, with_replies(TONES))
    assert page.locator("[data-card]").count() == 1
    page.get_by_text("A warm no.").wait_for()
    page.get_by_role("radio", name="Formal").check(force=True)
    assert asked(page) == [["choose", 2]]


def test_the_switch_shows_the_tone_that_was_chosen_or_that_stands_in_the_box(
    steady: World,
) -> None:
    page = draw(steady, with_replies(TONES, tones={"decline": "formal"}))
    page.get_by_text("A formal no.").wait_for()
    page.evaluate(
        "view => draw(view)", with_replies(TONES, tones={"decline": "formal"}, inserted=1)
    )
    expect(page.get_by_role("radio", name="Brief")).to_be_checked()


def test_the_call_comes_in_steps_and_the_written_no_only_after_it(steady: World) -> None:
    page = draw(steady, with_replies(KIT))
    headings = page.get_by_role("region", name="Replies").get_by_role("heading").all_inner_texts()
    assert headings == [
        "The call, step by step",
        *["Ask for a call", "What to say on the phone", "Voicemail", "After the call"],
        "Only if no call can be made",
        "Decline",
    ]


def test_where_writing_will_do_the_call_comes_second(steady: World) -> None:
    page = draw(steady, with_replies([KIT[-1], *KIT[:-1]]))
    headings = page.get_by_role("region", name="Replies").get_by_role("heading").all_inner_texts()
    assert headings[:3] == ["In writing", "Decline", "The call, step by step"]


def test_the_words_for_the_call_are_read_in_large_type_with_a_pacer(steady: World) -> None:
    page = draw(steady, with_replies(KIT))
    page.get_by_role("button", name="Read it aloud: What to say on the phone").click()
    reader = page.get_by_role("dialog", name="What to say on the phone")
    assert reader.locator(".say > p").all_inner_texts() == TALK.split("\n\n")[:2]
    size = reader.locator(".say").evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
    assert size >= 20
    reader.get_by_text("0:00 / 1:30").wait_for()
    reader.get_by_role("button", name="Start").click()
    reader.locator("p.now").get_by_text("thanks for finding time").wait_for()
    reader.get_by_text("0:01 / 1:30").wait_for()
    reader.get_by_role("button", name="Pause").click()
    reader.get_by_role("button", name="Go on").wait_for()


def test_what_to_say_when_they_ask_stands_apart_in_any_language(steady: World) -> None:
    page = draw(steady, with_replies(KIT))
    page.get_by_role("button", name="Read it aloud: What to say on the phone").click()
    terms = page.locator(".answers dt").all_inner_texts()
    assert terms == ["Asked what would change your mind", "Wenn mehr geboten wird"]
    assert page.locator(".answers dd").all_inner_texts() == [
        "Nothing. This is final.",
        "Das ist sehr freundlich.",
    ]


def test_the_reader_survives_a_redraw_and_escape_leads_back_to_its_card(steady: World) -> None:
    page = draw(steady, with_replies(KIT), closed=True)
    steady.wait_shown(page, "step by step")
    steady.press(page, "Read it aloud: What to say")
    steady.press(page, "Start")
    page.evaluate("view => draw(view)", with_replies(KIT, note="Copied."))
    steady.wait_shown(page, "Pause")
    page.keyboard.press("Escape")
    steady.wait_shown(page, "Copied.")
    assert "Pause" not in steady.shown(page)
    assert page.evaluate("popover.isOpen")
    page.keyboard.press("Enter")  # the focus is on the button that opened it
    steady.wait_shown(page, "From the top")


def test_the_person_says_that_the_call_was_made(steady: World) -> None:
    page = draw(steady, with_replies(KIT))
    page.get_by_role("button", name="Read it aloud: What to say on the phone").click()
    page.get_by_role("button", name="I have called").click()
    assert asked(page) == [["tell", "called"]]
    expect(page.locator(".reader")).to_have_count(0)


def test_with_reduced_motion_the_bar_waits_for_the_next_paragraph(steady: World) -> None:
    page = draw(steady, with_replies(KIT))
    page.emulate_media(reduced_motion="reduce")
    page.get_by_role("button", name="Read it aloud: What to say on the phone").click()
    page.get_by_role("button", name="Start").click()
    page.get_by_text("0:01 / 1:30").wait_for()
    assert page.get_by_role("progressbar").evaluate("bar => bar.value") < 0.5


def test_the_arrow_keys_go_from_card_to_card_and_enter_does_what_the_card_is_for(
    steady: World,
) -> None:
    page = draw(steady, with_replies(KIT))
    page.locator("[data-card]").first.focus()
    page.keyboard.press("ArrowDown")
    assert focused(page) == "card-call_script"
    page.keyboard.press("End")
    assert focused(page) == "card-decline"
    page.keyboard.press("ArrowUp")
    assert focused(page) == "card-confirmation"
    page.keyboard.press("Enter")
    assert asked(page) == [["insert", 3]]
    stops = page.locator("[data-card][tabindex='0']").count()
    assert stops == 1


def test_where_there_is_no_box_replies_are_only_copied(steady: World) -> None:
    page = draw(steady, with_replies(TONES, state="no_composer", canInsert=False))
    labels = [button.get_attribute("aria-label") for button in page.get_by_role("button").all()]
    assert not any((label or "").startswith("Insert") for label in labels)
    page.get_by_role("button", name="Copy: Decline, reply 1").click()
    assert asked(page) == [["copy", 0]]


def test_not_a_recruiter_is_said_with_one_press_and_taken_back_with_one(steady: World) -> None:
    page = draw(steady, view())
    page.get_by_role("button", name="Not a recruiter").click()
    aside = suggestion()["stage"] | {"label": "not_recruiting", "name": "Not a recruiter"}
    kept = suggestion(stage=aside, replies=[])
    page.evaluate("view => draw(view)", view(state="set_aside", suggestion=kept))
    page.get_by_role("button", name="It is a recruiter").click()
    assert asked(page) == [["setAside", True], ["setAside", False]]


def test_the_clock_says_by_when_and_how_urgent_it_is(steady: World) -> None:
    overdue = {"state": "overdue", "due": None, "sentence": "Overdue by two days."}
    advice = suggestion()["advice"]
    page = draw(steady, view(suggestion=suggestion(advice=advice | {"clock": overdue})))
    expect(page.locator(".clock.overdue")).to_have_text("Overdue by two days.")
    later = view(suggestion=suggestion(advice=advice | {"decline_by": "2096-11-24T23:59:00"}))
    page.evaluate("view => draw(view)", later)
    expect(page.locator(".clock.calm")).to_contain_text("Best answered by the end of")


def test_the_person_says_that_they_have_decided_or_sent_it(steady: World) -> None:
    fresh = {"not_recruiting": False, "decided_at": None, "inserted_at": None, "sent_at": None}
    known = suggestion(replies=TONES, remembered=fresh)
    page = draw(steady, view(suggestion=known, inserted=0, site="linkedin"))
    page.get_by_role("button", name="I have decided to say no").click()
    page.get_by_role("button", name="I have sent it").click()
    assert asked(page) == [["tell", "decided"], ["tell", "sent"]]
    decided = suggestion(remembered=fresh | {"decided_at": "2026-11-20T09:12:00Z"})
    page.evaluate("view => draw(view)", view(suggestion=decided, inserted=0))
    expect(page.get_by_role("button", name="I have decided")).to_have_count(0)
    expect(page.get_by_role("button", name="I have sent it")).to_have_count(0)
