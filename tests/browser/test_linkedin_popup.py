"""What follows a gesture on LinkedIn: the toolbar popup, or a small window, never silence."""

from __future__ import annotations

from playwright.sync_api import Page

from browser.fake_service import FakeService
from browser.world import World, until

CHAT = """<!doctype html><title>Messaging</title>
<main class="msg-thread">
  <h2 class="msg-entity-lockup__entity-title">Dana Whitlow</h2>
  <ul class="msg-s-message-list-content">
    <li class="msg-s-message-list__event">
      <div class="msg-s-event-listitem msg-s-event-listitem--other" data-event-urn="urn:li:1">
        <span class="msg-s-message-group__name">Dana Whitlow</span>
        <p class="msg-s-event-listitem__body">Are you open to a platform role at Larkspur?</p>
      </div>
    </li>
  </ul>
  <form id="msg-form-ember1" class="msg-form">
    <div class="msg-form__contenteditable" contenteditable="true" role="textbox"><p><br></p></div>
    <button type="submit" onclick="window.__sent = true">Send</button>
  </form>
</main>"""
FEED = "<!doctype html><title>Feed</title><h2>Feed</h2>"


def chat(world: World, html: str = CHAT) -> Page:
    world.serve("https://www.linkedin.com/**", html)
    return world.open("https://www.linkedin.com/messaging/thread/1/")


def box(page: Page) -> str:
    return page.get_by_role("textbox").inner_text()


def test_the_popup_offers_the_other_replies_and_puts_one_into_the_box(
    paired: World, fake: FakeService
) -> None:
    page = chat(paired)
    tab = paired.menu(page)
    assert paired.result(tab)["inserted"] == 0
    assert "Could we speak for ten minutes" in box(page)

    popup = paired.own(f"ui/popup.html?tab={tab}")
    popup.get_by_role("button", name="Use this one: After the call, reply 2").click()
    card = popup.get_by_role("listitem", name="After the call")
    card.get_by_text("In the box").wait_for()
    assert "I have decided not to go further" in box(page)
    assert "Could we speak for ten minutes" not in box(page)

    popup.get_by_label("Reason", exact=True).press("ArrowDown")  # from the one that was given
    until(lambda: fake.calls("/v1/suggest")[1:] or None, "a second question")
    assert fake.calls("/v1/suggest")[-1].body["reason"] == "industry"
    assert page.evaluate("window.__sent") is None


def test_a_gesture_opens_the_popup_of_the_toolbar(paired: World) -> None:
    page = chat(paired)
    paired.result(paired.menu(page))
    count = "() => chrome.runtime.getContexts({contextTypes: ['POPUP']}).then(all => all.length)"
    until(lambda: paired.worker.evaluate(count) or None, "the toolbar popup")


def test_where_the_popup_cannot_open_a_failure_gets_a_window(paired: World) -> None:
    page = chat(paired, FEED)
    paired.worker.evaluate("() => { chrome.action.openPopup = () => Promise.reject(Error()); }")
    with paired.context.expect_page() as opened:
        tab = paired.menu(page)
    opened.value.get_by_role("button", name="Try again").wait_for()
    assert f"tab={tab}" in opened.value.url


def test_a_gesture_while_the_service_is_off_says_so_and_inserts_nothing(
    paired: World, fake: FakeService
) -> None:
    page = chat(paired)
    fake.stop()
    tab = paired.menu(page)
    assert paired.result(tab)["state"] == "down"
    assert box(page).strip() == ""
    popup = paired.own(f"ui/popup.html?tab={tab}")
    popup.get_by_text("./scripts/start").wait_for()


def test_a_reply_with_an_error_waits_for_the_person(paired: World, fake: FakeService) -> None:
    finding = {"rule": "reopens", "severity": "error", "start": 0, "end": 1}
    fake.suggestion["replies"][0]["findings"] = [finding | {"message": "Still open.", "hint": ""}]
    page = chat(paired)
    tab = paired.menu(page)
    assert paired.result(tab)["state"] == "confirm_insert"
    assert box(page).strip() == ""
    popup = paired.own(f"ui/popup.html?tab={tab}")
    popup.get_by_role("button", name="Insert: Ask for a call, reply 1").click()
    popup.get_by_text("In the box").wait_for()
    assert "Could we speak" in box(page)


def test_nothing_is_kept_once_the_tab_leaves_the_page(paired: World) -> None:
    page = chat(paired)
    tab = paired.menu(page)
    paired.result(tab)
    page.goto("https://www.linkedin.com/feed/")
    kept = "async () => Object.keys(await chrome.storage.session.get(null)).length"
    until(lambda: paired.worker.evaluate(kept) == 0 or None, "an empty memory")


def test_before_the_gesture_linkedin_s_page_holds_nothing_of_ours(paired: World) -> None:
    page = chat(paired)
    assert page.locator("[class*=bowout]").count() == 0
    loaded = page.evaluate(
        "file => fetch(file).then(() => true, () => false)",
        f"chrome-extension://{paired.id}/ui/panel.css",
    )
    assert loaded is False
