"""What each room asks of the service when a person acts, and what it says of the answer."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.desk.answers import REMINDER, SETTINGS, TRIAGE, nothing
from browser.desk.conftest import room
from browser.fake_service import Answer, FakeService, Request, error
from browser.world import World, until

# A room, and what it says while there is nothing to show.
FIRST_DAY = {
    "waiting": "Nobody is waiting",
    "reminders": "No reminders yet",
    "ledger": "Nothing is remembered yet",
    "week": "No threads in these weeks",
}
ASKING = ["waiting", "reminders", "ledger", "week", "settings", "status"]


def titles(page: Page) -> list[str]:
    page.locator(".rows h4").first.wait_for()
    return page.locator(".rows h4").all_inner_texts()


@pytest.mark.parametrize("name", FIRST_DAY)
def test_an_empty_room_says_what_will_fill_it(
    desk: World, steady_fake: FakeService, name: str
) -> None:
    nothing(steady_fake)
    page = room(desk, name)
    page.get_by_role("heading", name=FIRST_DAY[name]).wait_for()


def test_without_pairing_or_service_each_room_says_what_to_do(
    world: World, fake: FakeService
) -> None:
    for title, command in (
        ("Not paired yet", "./scripts/bowout pair"),
        ("The service is not running", "./scripts/start"),
    ):
        page = room(world, "paste")
        for name in ASKING:
            page.evaluate("name => { location.hash = name; }", name)
            page.locator(f".room.{name}").get_by_role("heading", name=title).wait_for()
            page.get_by_text(command).wait_for()
        if fake.is_running:
            fake.stop()


def test_a_service_that_comes_back_is_found_by_trying_again(
    desk: World, steady_fake: FakeService
) -> None:
    steady_fake.say("/v1/stats", error(503, "ledger_unavailable", "The disk is full.", "Free it."))
    page = room(desk, "week")
    page.get_by_text("The disk is full.").wait_for()
    steady_fake.say("/v1/stats", Answer(body={"weeks": [], "threads": 0, "demo": False}))
    page.get_by_role("button", name="Try again").click()
    page.get_by_role("heading", name="No threads in these weeks").wait_for()


def test_who_waits_is_listed_by_urgency_from_gmail_and_from_memory(desk: World) -> None:
    page = room(desk, "waiting")
    page.get_by_text("Kestrel").wait_for()
    assert titles(page) == [
        "Larkfield · Staff Engineer",  # overdue
        "Orrin · Staff Engineer",  # a calm clock
        "Kestrel · Data Lead",  # found in Gmail, no clock runs
        "Initech · Staff Engineer",  # remembered, not decided; Halvard was declined
    ]
    first = page.get_by_role("listitem").filter(has_text="Larkfield")
    first.get_by_text("Overdue").wait_for()
    found = page.get_by_role("listitem").filter(has_text="Kestrel")
    for words in ("Probably interviews", "Call first", "They tried to call you"):
        found.get_by_text(words).wait_for()
    linkedin = page.get_by_role("link", name="Open on LinkedIn: Orrin").get_attribute("href")
    assert linkedin == "https://www.linkedin.com/messaging/thread/2-NzA1MTc3YzQtMTIzNA==/"


def test_a_decision_starts_the_clock_where_none_runs(desk: World, steady_fake: FakeService) -> None:
    page = room(desk, "waiting")
    assert page.get_by_role("button", name="I have decided to say no: Larkfield").count() == 0
    page.get_by_role("button", name="I have decided to say no: Initech").click()
    page.get_by_text("The 48 hours run from now.").wait_for()
    (told,) = (call.body for call in steady_fake.calls("/v1/ledger/record"))
    assert told["event"] == "decided"


def test_not_a_recruiter_and_answered_are_told_to_the_ledger(
    desk: World, steady_fake: FakeService
) -> None:
    page = room(desk, "waiting")
    page.get_by_role("button", name="Not a recruiter: Kestrel").click()
    page.get_by_text("left out from now on").wait_for()
    page.get_by_role("button", name="I answered: Orrin").click()
    page.get_by_text("Noted as answered.").wait_for()
    aside, answered = (call.body for call in steady_fake.calls("/v1/ledger/record"))
    assert aside["event"] == "not_recruiting"
    assert aside["thread"]["thread_id"] == "19fbe8798fa5beef"
    assert answered["event"] == "sent"
    assert answered["thread"]["conversation"] == "2-NzA1MTc3YzQtMTIzNA=="


def test_a_look_over_gmail_shows_how_far_it_is_and_can_be_stopped(
    desk: World, steady_fake: FakeService
) -> None:
    running = TRIAGE | {"running": True, "done": 120, "total": 500, "left_s": 180}
    ended = TRIAGE | {"done": 121, "total": 500, "stopped": True, "started_at": "2026-11-20"}
    now: dict[str, Any] = {"body": TRIAGE}

    def triage(request: Request) -> Answer:
        if request.body:
            now["body"] = {"start": running, "continue": running}.get(request.body["action"], ended)
        return Answer(body=now["body"])

    steady_fake.routes["/v1/triage"] = triage
    page = room(desk, "waiting")
    page.get_by_label("Look over the last").select_option("90")
    page.get_by_role("button", name="Look over Gmail").click()
    page.get_by_text("120 of 500 threads · about 3 minutes left").wait_for()
    bar = page.get_by_role("progressbar")
    assert bar.evaluate("e => e.value") == pytest.approx(0.24)
    until(lambda: steady_fake.calls("/v1/triage")[3:] or None, "another question after a second")
    page.get_by_role("button", name="Stop").click()
    page.get_by_text("121 threads of the last 30 days").wait_for()
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Stop").wait_for()
    asked = [call.body for call in steady_fake.calls("/v1/triage") if call.body]
    assert asked == [{"action": "start", "days": 90}, {"action": "stop"}, {"action": "continue"}]


def test_without_gmail_a_look_over_it_says_how_to_connect(
    desk: World, steady_fake: FakeService
) -> None:
    refused = error(409, "gmail_not_connected", "Gmail is not connected.", "Run bowout connect.")
    steady_fake.routes["/v1/triage"] = lambda r: refused if r.body else Answer(body=TRIAGE)
    page = room(desk, "waiting")
    page.get_by_role("button", name="Look over Gmail").click()
    page.get_by_role("alert").get_by_text("Gmail is not connected.").wait_for()
    page.get_by_text("./scripts/bowout connect").wait_for()


def test_a_service_without_triage_and_a_ledger_out_of_order_leave_the_rest(
    desk: World, steady_fake: FakeService
) -> None:
    steady_fake.routes.pop("/v1/triage")
    broken = error(503, "ledger_unavailable", "The ledger cannot be opened.", "Free some space.")
    steady_fake.say("/v1/ledger", broken)
    page = room(desk, "waiting")
    page.get_by_text("The ledger cannot be opened. Free some space.").wait_for()
    assert page.get_by_role("button", name="Look over Gmail").count() == 0


def test_a_reminder_is_copied_put_off_and_done(desk: World, steady_fake: FakeService) -> None:
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = room(desk, "reminders")
    page.get_by_text("The note").click()
    page.get_by_role("button", name="Copy the note to Mateo Ruiz").click()
    page.get_by_text("Copied.").wait_for()
    note = REMINDER["note"]
    assert isinstance(note, dict)
    assert page.evaluate("navigator.clipboard.readText()") == note["text"]
    page.get_by_label("How long to put off: Mateo Ruiz").select_option("90")
    page.get_by_role("button", name="Put off: Mateo Ruiz").click()
    page.get_by_text("Put off: Mateo Ruiz.").wait_for()
    page.get_by_role("button", name="Done: Mateo Ruiz").click()
    page.get_by_text("Done: Mateo Ruiz.").wait_for()
    asked = [call.body for call in steady_fake.calls("/v1/reminders") if call.body]
    assert asked == [{"id": 5, "action": "snooze", "days": 90}, {"id": 5, "action": "done"}]


def test_the_ledger_is_searched_by_any_word_of_name_company_and_role(desk: World) -> None:
    page = room(desk, "ledger")
    page.get_by_label("Find").fill("priya larkf")
    page.get_by_text("1 of 4 threads").wait_for()
    assert page.locator(".entry strong").all_inner_texts() == ["Priya Raman"]
    page.get_by_label("Find").fill("nobody at all")
    page.get_by_role("heading", name="Nothing found").wait_for()


def test_a_person_is_forgotten_only_after_a_question(desk: World, steady_fake: FakeService) -> None:
    page = room(desk, "ledger")
    page.locator("summary").filter(has_text="Jo Weir").click()
    page.get_by_role("button", name="Forget Jo Weir").click()
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog").count() == 0
    assert steady_fake.calls("/v1/ledger/forget") == []
    page.get_by_role("button", name="Forget Jo Weir").click()
    page.get_by_role("dialog").get_by_role("button", name="Forget Jo Weir").click()
    page.get_by_text("Forgotten: 1 person, 2 threads.").wait_for()
    assert [call.body for call in steady_fake.calls("/v1/ledger/forget")] == [{"person": 3}]


def test_the_words_of_a_call_are_read_aloud_in_the_desk_too(desk: World) -> None:
    page = room(desk, "paste")
    page.get_by_text("Replies end without a name so far.").wait_for()
    page.get_by_role("button", name="Suggest a graceful no").click()
    page.get_by_text("Paste the words of the message here first.").wait_for()
    page.get_by_label("Their message").fill("We would like to offer you the role.")
    page.get_by_role("button", name="Suggest a graceful no").click()
    page.get_by_role("button", name="Read it aloud").click()
    page.get_by_role("button", name="Start").click()
    assert page.locator(".reader").evaluate("e => e.getBoundingClientRect().height <= innerHeight")


def test_the_charts_have_their_numbers_as_a_table(desk: World) -> None:
    page = room(desk, "week")
    page.get_by_role("heading", name="2 of 3 replies went out within 48 hours.").wait_for()
    page.get_by_text("The same as a table").click()
    row = page.get_by_role("table", name="Threads by week and stage").get_by_role("row").nth(1)
    assert row.inner_text().split("\t") == ["16 Nov", "3", "3"]
    chart = page.get_by_role("img", name="3 threads in 1 weeks")
    assert chart.locator(".part-outreach").count() == 1


def test_a_setting_says_beside_it_what_is_wrong(desk: World, steady_fake: FakeService) -> None:
    wrong = error(400, "bad_input", "The setting tone has no such value.", "There are: warm.")
    steady_fake.routes["/v1/settings"] = lambda r: wrong if r.body else Answer(body=SETTINGS)
    page = room(desk, "settings")
    page.get_by_label("Tone", exact=True).select_option("warm")
    page.get_by_role("button", name="Save: Tone").click()
    field = page.locator("form").filter(has_text="Tone")
    field.get_by_text("The setting tone has no such value. There are: warm.").wait_for()
    assert page.get_by_label("Tone", exact=True).get_attribute("aria-invalid") == "true"
    assert steady_fake.calls("/v1/settings")[-1].body == {"tone": "warm"}
    expect(page.get_by_label("Where the sign-in is kept", exact=True)).to_be_disabled()
    # A setting that this version has no words for is shown by its name.
    page.get_by_label("A new one", exact=True).wait_for()


def test_what_the_extension_can_see_names_all_that_the_manifest_asks_for(desk: World) -> None:
    page = room(desk, "status")
    page.get_by_role("heading", name="What the extension can see").wait_for()
    asked = page.evaluate(
        """() => { const m = chrome.runtime.getManifest();
          return [...m.permissions, ...m.host_permissions, ...m.content_scripts[0].matches]; }"""
    )
    told = page.locator(".grants dt").all_inner_texts()
    known = {words.splitlines()[-1]: words.splitlines()[0] for words in told}
    assert sorted(known) == sorted(asked)
    # The copy that tests load may look into LinkedIn; what people load does not ask for that.
    assert [name for name, words in known.items() if words == "More"] == [
        "https://www.linkedin.com/*"
    ]


def test_the_rooms_are_reached_by_keyboard_and_by_the_way_back(desk: World) -> None:
    page = room(desk, "waiting")
    page.get_by_role("heading", name="Waiting").wait_for()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.get_by_role("link", name="Ledger").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Ledger", exact=True)).to_be_focused()
    assert page.title() == "Ledger · Bowout"
    page.go_back()
    expect(page.get_by_role("heading", name="Waiting")).to_be_focused()
    current = page.get_by_role("navigation").locator("[aria-current=page]")
    assert current.inner_text() == "Waiting"


def test_the_popup_and_the_pairing_page_lead_to_the_desk(desk: World) -> None:
    popup = desk.own("ui/popup.html")
    with desk.context.expect_page() as opened:
        popup.get_by_role("button", name="Open the desk").click()
    opened.value.get_by_role("heading", name="Waiting").wait_for()
    pairing = desk.own("ui/pairing.html")
    pairing.get_by_role("link", name="open the desk").click()
    pairing.get_by_role("heading", name="Waiting").wait_for()


def test_no_page_can_load_the_desk(desk: World) -> None:
    desk.serve("https://mail.google.com/**", "<!doctype html><title>Mail</title>")
    page = desk.open("https://mail.google.com/mail/u/0/")
    loaded = page.evaluate(
        "file => fetch(file).then(() => true, () => false)",
        f"chrome-extension://{desk.id}/desk/desk.html",
    )
    assert loaded is False
