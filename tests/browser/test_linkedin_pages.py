"""Every saved LinkedIn page: the conversation is read and answered, or we say why not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Playwright

from browser.world import World, until
from pages.visit import (
    FIRST,
    LINKEDIN,
    MEASURED,
    Expected,
    box_with,
    boxes,
    browser_with,
    check_kept,
    check_others,
    check_said,
    open_page,
    pages,
    sent,
    touch,
)


@pytest.fixture(scope="module")
def world(
    driver: Playwright, chromium: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[World]:
    with browser_with(driver, chromium, tmp_path_factory.mktemp("linkedin")) as (browser, _):
        yield browser


def gesture(world: World, page: Page) -> dict[str, Any]:
    """Chooses our menu entry; gives what came of it."""
    for other in world.context.pages:  # such as the small window of the gesture before
        if other is not page:
            other.close()
    return world.result(world.menu(page))


@pytest.mark.parametrize(
    ("path", "said"), pages("linkedin"), ids=lambda value: getattr(value, "stem", "")
)
def test_the_menu_fills_the_box_of_the_conversation_or_says_why_not(
    world: World, path: Path, said: Expected
) -> None:
    page = open_page(world, said.get("url", LINKEDIN), path)
    touch(page, said)
    before = boxes(page)
    result = gesture(world, page)

    if said["insertTarget"] is None:
        assert result["state"] == said["state"]
        assert boxes(page) == before
        if "lastIncomingContains" in said:  # it is read all the same, and replies can be copied
            assert said["lastIncomingContains"] in result["thread"]["messages"][-1]["text"]
            assert result["suggestion"]["replies"]
    else:
        assert result["state"] == "ready"
        check_thread(result["thread"], said)
        label, content = box_with(page, FIRST)
        assert label == said["insertTarget"]
        check_kept(content, FIRST, said)
        check_others(before, boxes(page), changed=1)
    assert sent(page) == 0
    page.close()


def check_thread(thread: dict[str, Any], said: Expected) -> None:
    """What was read is what the page shows."""
    assert said.get("counterpart") in (None, thread["from"])
    assert len(thread["messages"]) == said["messages"]
    assert thread["subject"] == said.get("subject")
    if "conversation" in said:
        assert thread["linkedin"]["conversation"] == said["conversation"]
    if "said" in said:
        check_said(thread["messages"], said)
    incoming = [message["text"] for message in thread["messages"] if message["from"] == "them"]
    assert said.get("lastIncomingContains", "") in (incoming or [""])[-1]


def test_of_two_conversations_the_one_with_the_focus_is_meant(world: World) -> None:
    page = open_page(world, LINKEDIN, pages_named("linkedin-two-bubbles"))
    page.get_by_text("are you open to a post in Trieste").click()
    result = gesture(world, page)

    assert result["thread"]["from"] == "Luca Ferrone"
    contents = [content for _, content in boxes(page)]
    assert [FIRST.split("\n")[0] in content for content in contents] == [False, False, True]
    assert sent(page) == 0
    page.close()


def test_of_two_conversations_the_one_that_was_right_clicked_is_meant(world: World) -> None:
    page = open_page(world, LINKEDIN, pages_named("linkedin-two-bubbles"))
    page.get_by_text("are you open to a post in Trieste").click()
    gesture(world, page)
    page.get_by_text("We need a lead for coastal flood models").click(button="right")
    page.get_by_label("Text editor for creating content").focus()
    tab = world.menu(page)

    until(
        lambda: world.result(tab)["thread"]["from"] == "Edda Brandt" or None,
        "the conversation that was right-clicked",
    )
    page.close()


def test_of_several_bubbles_in_the_shadow_root_the_one_under_the_pointer_is_meant(
    world: World,
) -> None:
    page = open_page(world, LINKEDIN, pages_named("linkedin-three-in-shadow"))
    page.get_by_text("A post at Kallio Labs").hover()
    result = gesture(world, page)

    assert result["thread"]["from"] == "Aino Salmela"
    assert result["thread"]["linkedin"] == {
        "conversation": "in:invented-23",
        "profile": "https://www.linkedin.com/in/invented-23",
    }
    contents = [content for label, content in boxes(page) if label == "Write a message…"]
    assert sum(FIRST.split("\n")[0] in content for content in contents) == 1
    page.close()


def test_by_keyboard_the_focus_counts_and_not_where_the_pointer_once_was(world: World) -> None:
    page = open_page(world, LINKEDIN, pages_named("linkedin-two-bubbles"))
    page.get_by_text("We need a lead for coastal flood models").click(button="right")
    gesture(world, page)
    page.get_by_text("We need a lead for coastal flood models").click(button="right")
    page.get_by_text("are you open to a post in Trieste").click()
    page.mouse.move(5, 5)
    tab = world.shortcut(page)

    until(
        lambda: world.result(tab)["thread"]["from"] == "Luca Ferrone" or None,
        "the conversation that has the focus",
    )
    page.close()


def test_words_that_were_selected_outside_a_conversation_can_be_answered_by_copying(
    world: World,
) -> None:
    page = open_page(world, LINKEDIN, pages_named("linkedin-feed-editor"))
    words = "Hello Noor, we look for a principal hydrologist in Ghent. Would you like to talk?"
    page.evaluate(
        """words => { const p = document.createElement("p"); p.textContent = words;
          document.body.append(p); getSelection().selectAllChildren(p); }""",
        words,
    )
    before = boxes(page)
    for other in world.context.pages:
        if other is not page:
            other.close()
    result = world.result(world.menu(page, words))

    assert result["state"] == "no_composer"
    assert result["thread"]["messages"][0]["text"] == words
    assert boxes(page) == before
    page.close()


def test_name_and_sender_are_carried_through_a_group_of_messages(world: World) -> None:
    page = open_page(world, LINKEDIN, pages_named("linkedin-messaging"))
    messages = gesture(world, page)["thread"]["messages"]

    assert [(message["from"], message["name"]) for message in messages] == [
        ("them", "Edda Brandt"),
        ("them", "Edda Brandt"),
        ("me", "Noor Haddad"),
        ("them", "Edda Brandt"),
    ]
    page.close()


def test_own_messages_are_told_by_name_where_the_page_has_no_classes(world: World) -> None:
    page = open_page(world, LINKEDIN, pages_named("linkedin-overlay-shadow"))
    messages = gesture(world, page)["thread"]["messages"]

    assert [message["from"] for message in messages] == ["them", "me", "them"]
    page.close()


def test_one_undo_takes_the_reply_out_and_keeps_the_draft(world: World) -> None:
    page = open_page(world, LINKEDIN, pages_named("linkedin-draft"))
    before = boxes(page)
    gesture(world, page)
    box_with(page, FIRST)
    page.get_by_role("textbox", name="Write a message").focus()
    page.keyboard.press("Control+z")

    assert boxes(page) == before
    page.close()


def test_linkedin_holds_nothing_of_ours_before_and_after_the_gesture(world: World) -> None:
    page = open_page(world, LINKEDIN, pages_named("linkedin-messaging"))
    look = (
        "() => [document.documentElement.outerHTML.length, document.querySelectorAll('*').length]"
    )
    page.wait_for_timeout(300)
    assert "bowout" not in page.content()
    count = page.evaluate(look)[1]
    gesture(world, page)
    box_with(page, FIRST)

    paragraphs = len(FIRST.split("\n")) - 1  # the editor's own, for the lines of the reply
    breaks = FIRST.count("\n\n") - 1
    assert "bowout" not in page.content()
    assert page.evaluate(look)[1] == count + paragraphs + breaks
    page.close()


def test_the_measured_pages_are_checked_where_they_are() -> None:
    if not MEASURED.exists():
        pytest.skip("no folder of measured pages beside the checkout")
    assert any(path.parent == MEASURED for path, _ in pages("linkedin"))


def pages_named(stem: str) -> Path:
    """A page of ``tests/pages``."""
    return next(path for path, _ in pages("linkedin") if path.stem == stem)
