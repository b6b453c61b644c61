"""One click in Gmail: what goes in, where, and what stays as it was."""

from __future__ import annotations

import base64

from playwright.sync_api import FloatRect, Page

from browser.closed_root import walk
from browser.fake_service import Answer, FakeService, reply, suggestion
from browser.gmail.opened import BOX, content, open_thread, prefetched
from browser.world import World, until
from pages.visit import (
    FIRST,
    GMAIL,
    HERE,
    bare,
    box_with,
    boxes,
    click_button,
    sent,
)


def test_the_answer_is_asked_for_when_the_thread_opens_and_not_again_at_the_click(
    browser: World, told: FakeService
) -> None:
    page = open_thread(browser, "gmail-open-signature")
    prefetched(told)
    click_button(page)
    box_with(page, FIRST)

    assert len(told.calls("/v1/suggest")) == 1


def test_the_service_is_told_who_wrote_what_and_when(browser: World, told: FakeService) -> None:
    open_thread(browser, "gmail-reply-closed")
    prefetched(told)
    thread = told.calls("/v1/suggest")[0].body
    mine, theirs = thread["messages"]

    assert thread["user"] == {"name": "Noor Haddad", "email": "noor.haddad@example.com"}
    assert thread["gmail"]["account"] == "noor.haddad@example.com"
    assert thread["subject"] == "A role in flood modelling"
    assert (mine["from"], mine["email"]) == ("me", "noor.haddad@example.com")
    assert (theirs["from"], theirs["name"]) == ("them", "Ilse Vandamme")
    assert theirs["date"] == "2026-11-12T09:40"
    assert theirs["text"].startswith("Dear Noor,\n\nI'm hiring for a Lead")


def test_a_date_in_another_language_is_left_out_rather_than_guessed(
    browser: World, told: FakeService
) -> None:
    html = (HERE / "gmail-open-signature.html").read_text()
    browser.serve(GMAIL + "**", html.replace("Nov 12, 2026, 9:40 AM", "09.08.2026, 09:40"))
    browser.open(GMAIL + "?dated")
    prefetched(told)

    assert told.calls("/v1/suggest")[0].body["messages"][0]["date"] is None


def test_the_button_says_when_one_click_will_do(browser: World, told: FakeService) -> None:
    told.say("/v1/suggest", Answer(body=told.suggestion, wait=0.6))
    page = open_thread(browser, "gmail-open-signature")
    page.locator(".bowout-button").wait_for()
    moods = [until(lambda: mood_of(browser, page), "the button's mood")]

    def another() -> tuple[str, str] | None:
        mood = mood_of(browser, page)
        return mood if mood != moods[0] else None

    moods.append(until(another, "another mood"))

    assert moods == [
        ("busy", "Insert a graceful no. Reading the conversation"),
        ("ready", "Insert a graceful no. Interviews: a reply is ready"),
    ]


def mood_of(world: World, page: Page) -> tuple[str, str] | None:
    """What the button shows and what a screen reader hears; it stands in a closed root."""
    session = world.context.new_cdp_session(page)
    root = session.send("DOM.getDocument", {"depth": -1, "pierce": True})["root"]
    session.detach()
    for node in walk(root):
        pairs = node.get("attributes", [])
        named = dict(zip(pairs[::2], pairs[1::2], strict=True))
        if "data-mood" in named:
            return named["data-mood"], named["aria-label"]
    return None


def test_the_popover_is_dark_where_gmail_is_whatever_the_system_is(browser: World) -> None:
    grounds = []
    for name in ("gmail-open-signature", "gmail-dark-japanese"):
        browser.serve(GMAIL + "**", HERE / f"{name}.html")
        page = browser.open(GMAIL + f"?{name}")
        click_button(page)
        browser.wait_shown(page, "In the box")
        shot = page.screenshot(clip=corner_of(page))
        grounds.append(sum(shot_pixel(page, shot)))
        page.close()

    assert grounds[0] > 3 * 200
    assert grounds[1] < 3 * 80


def corner_of(page: Page) -> FloatRect:
    box = page.locator(".bowout-popover").bounding_box()
    assert box
    return FloatRect(x=box["x"] + 6, y=box["y"] + box["height"] / 2, width=1, height=1)


def shot_pixel(page: Page, png: bytes) -> list[int]:
    """Red, green and blue of a picture of one pixel."""
    pixel: list[int] = page.evaluate(
        """async data => { const bytes = Uint8Array.from(atob(data), c => c.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], {type: "image/png"}));
          const canvas = new OffscreenCanvas(1, 1), context = canvas.getContext("2d");
          context.drawImage(bitmap, 0, 0);
          return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3); }""",
        base64.b64encode(png).decode(),
    )
    return pixel


def test_a_double_click_inserts_once(browser: World) -> None:
    page = open_thread(browser, "gmail-reply-closed")
    page.locator(".bowout-button").wait_for()
    page.locator(".bowout-button").dblclick()
    box_with(page, FIRST)
    page.wait_for_timeout(500)

    assert bare(content(page)).count(bare(FIRST)) == 1
    assert sent(page) == 0


def test_one_undo_takes_the_reply_out_again(browser: World) -> None:
    page = open_thread(browser, "gmail-open-draft")
    before = page.locator(BOX).inner_html()
    click_button(page)
    box_with(page, FIRST)
    page.keyboard.press("Control+z")

    assert page.locator(BOX).inner_html() == before


def test_in_a_draft_the_reply_goes_to_the_caret(browser: World) -> None:
    page = open_thread(browser, "gmail-open-draft")
    page.get_by_text("Something I typed before.").click()
    page.keyboard.press("End")
    click_button(page)
    _, text = box_with(page, FIRST)

    assert bare(text).startswith(bare("Something I typed before." + FIRST))


def test_the_menu_and_the_shortcut_do_what_the_button_does(browser: World) -> None:
    for gesture in (browser.menu, browser.shortcut):
        page = open_thread(browser, "gmail-open-signature")
        page.locator(".bowout-button").wait_for()
        gesture(page)
        box_with(page, FIRST)
        page.close()


def test_the_button_comes_back_when_gmail_redraws(browser: World) -> None:
    page = open_thread(browser, "gmail-reply-closed")
    page.locator(".amn .bowout-button").wait_for()
    page.evaluate("document.querySelector('.bowout-button').remove()")

    page.locator(".amn .bowout-button").wait_for()
    assert page.locator(".bowout-button").count() == 1


def test_the_button_moves_into_the_toolbar_of_the_open_box(browser: World) -> None:
    page = open_thread(browser, "gmail-reply-closed")
    page.locator(".amn .bowout-button").wait_for()
    page.get_by_role("link", name="Reply").click()

    page.locator(".IZ .bowout-button").wait_for()
    assert page.locator(".bowout-button").count() == 1


def test_a_click_made_by_the_page_does_nothing(browser: World, told: FakeService) -> None:
    page = open_thread(browser, "gmail-open-signature")
    prefetched(told)
    before = boxes(page)
    page.evaluate("document.querySelector('.bowout-button').click()")
    page.wait_for_timeout(300)

    assert boxes(page) == before
    assert page.evaluate("document.querySelector('.bowout-button').shadowRoot") is None


def test_it_works_on_a_page_that_allows_no_markup_from_scripts(browser: World) -> None:
    policy = "script-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types"
    page = open_thread(browser, "gmail-reply-closed", headers={"Content-Security-Policy": policy})
    click_button(page)

    box_with(page, FIRST)


def test_markup_in_a_reply_stays_text(browser: World, told: FakeService) -> None:
    text = 'Hello <img src=x onerror="window.__ran=1"><b>there</b>,\n<script>1</script>\n\nNoor'
    told.suggestion = suggestion(replies=[reply("decline", "warm", text)])
    page = open_thread(browser, "gmail-open-signature")
    click_button(page)
    box_with(page, text)

    assert page.locator(BOX).locator("img, b, script").count() == 0
    assert page.evaluate("window.__ran ?? null") is None


def test_the_whole_way_with_the_real_service(real: World) -> None:
    page = open_thread(real, "gmail-reply-closed")
    click_button(page)
    real.wait_shown(page, "In the box")

    text = content(page)
    assert "Noor Haddad" in text
    assert len(text) > len("Noor Haddad Hydrologist, Tidewater Institute") + 40
    assert sent(page) == 0
