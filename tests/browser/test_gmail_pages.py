"""Every saved Gmail page: the right box is filled, or a sentence says why not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from browser.fake_service import FakeService
from browser.world import World
from pages.visit import (
    FIRST,
    GMAIL,
    MEASURED,
    Expected,
    box_with,
    boxes,
    browser_with,
    check_kept,
    check_others,
    check_said,
    click_button,
    menu_when_awake,
    open_page,
    pages,
    sent,
    touch,
)

SENTENCES = {
    "no_thread": "No conversation is open",
    "no_box": "No reply box",
    "which_conversation": "Which conversation?",
    "mixed_signals": "The page says two things",
}
UNNAMED = "without a label"


@pytest.fixture(scope="module")
def browser(
    driver: Playwright, chromium: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[World, FakeService]]:
    with browser_with(driver, chromium, tmp_path_factory.mktemp("gmail")) as both:
        yield both


@pytest.mark.parametrize(
    ("path", "said"), pages("gmail"), ids=lambda value: getattr(value, "stem", "")
)
def test_one_click_fills_the_right_box_of_a_page_or_says_why_not(
    browser: tuple[World, FakeService], path: Path, said: Expected
) -> None:
    world, fake = browser
    fake.requests.clear()
    page = open_page(world, said.get("url", GMAIL), path)
    touch(page, said)
    before = boxes(page)
    if said.get("threadOpen", True):
        click_button(page)
    else:
        menu_when_awake(world, page)

    if said["insertTarget"] is None:
        world.wait_shown(page, SENTENCES[said.get("state", "no_box")])
        assert boxes(page) == before
    else:
        label, content = box_with(page, FIRST)
        world.wait_shown(page, "In the box")
        check_kept(content, FIRST, said)
        opened = said["insertTarget"] == "after opening Reply"
        assert opened or said["insertTarget"] == (label or UNNAMED)
        check_others(before, boxes(page), changed=0 if opened else 1)
    assert sent(page) == 0
    if "threadId" in said:
        check_request(fake, said)
    page.close()


def check_request(fake: FakeService, said: Expected) -> None:
    """The service was asked about this thread, and about no other."""
    threads = [request.body for request in fake.calls("/v1/suggest")]
    ids = {thread.get("gmail", {}).get("thread_id") for thread in threads}
    assert ids <= {said["threadId"]}, "another thread was read"
    accounts = {thread.get("gmail", {}).get("account") for thread in threads}
    assert said.get("account") is None or accounts == {said["account"]}
    for thread in threads if "said" in said else []:
        check_said(thread["messages"], said)
    senders = {message["email"] for thread in threads for message in thread["messages"]}
    if threads and "sender" in said:
        assert said["sender"] in senders


def test_the_measured_pages_are_checked_where_they_are() -> None:
    if not MEASURED.exists():
        pytest.skip("no folder of measured pages beside the checkout")
    assert any(path.parent == MEASURED for path, _ in pages("gmail"))
