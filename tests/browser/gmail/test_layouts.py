"""Where our button and our words stand when the page is laid out another way."""

from __future__ import annotations

from playwright.sync_api import Page

from browser.closed_root import closed_root, walk
from browser.gmail.opened import open_thread
from browser.world import World
from pages.visit import click_button


def left_of(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box
    return box["x"]


def test_on_a_page_from_right_to_left_our_words_run_their_own_way_at_the_end_of_its_lines(
    browser: World,
) -> None:
    page = open_thread(browser, "gmail-confidential-arabic")
    click_button(page)
    browser.wait_shown(page, "In the box")
    session = browser.context.new_cdp_session(page)
    named = (node.get("attributes", []) for node in walk(closed_root(session)))
    dialog = next(names for names in named if "dialog" in names)
    session.detach()

    said = dict(zip(dialog[::2], dialog[1::2], strict=True))
    assert (said["dir"], said["lang"]) == ("ltr", "en")
    assert left_of(page, ".bowout-popover") < 20


def test_where_every_class_has_another_name_the_button_still_stands_beside_send(
    browser: World,
) -> None:
    page = open_thread(browser, "gmail-renamed-turkish")
    page.locator(".bowout-button").wait_for()
    between = page.get_by_text("Gönder").bounding_box()
    button = page.locator(".bowout-button").bounding_box()

    assert between
    assert button
    assert abs((between["y"] + between["height"] / 2) - (button["y"] + button["height"] / 2)) < 6
    assert 0 < button["x"] - (between["x"] + between["width"]) < 40
