"""The core pages in a real Firefox: the same folder fills the same boxes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest

from browser.fake_service import CODE, FakeService, reply, suggestion
from browser.fox import Fox
from browser.world import until
from pages.visit import (
    BOXES,
    FIRST,
    GMAIL,
    HERE,
    LINKEDIN,
    SECOND,
    Expected,
    bare,
    check_kept,
    pages,
)

CORE = {
    "gmail-open-signature",
    "gmail-open-draft",
    "gmail-reply-closed",
    "gmail-ghost-thread",
    "gmail-popout-this",
    "gmail-arabic-rtl",
    "gmail-plain-text-draft-czech",
    "linkedin-messaging",
    "linkedin-textarea",
    "linkedin-overlay-shadow",
    "linkedin-draft",
    "linkedin-nested-shadow",
    "linkedin-new-thread-layout",
}


@pytest.fixture(scope="module")
def fox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fox]:
    found = (
        os.environ.get("BOWOUT_FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    )
    if not found:
        pytest.skip("Firefox is not installed. Run: sudo apt-get install firefox-esr")
    fake = FakeService()
    replies = [reply("decline", "warm", FIRST), reply("decline", "plain", SECOND)]
    fake.suggestion = suggestion(replies=replies)
    browser = Fox(found, tmp_path_factory.mktemp("fox"), fake.port)
    browser.pair(CODE)
    yield browser
    browser.close()
    fake.stop()


def core(site: str) -> list[Any]:
    found = [
        (path, said) for path, said in pages(site) if path.parent == HERE and path.stem in CORE
    ]
    return [pytest.param(path, said, id=path.stem) for path, said in found]


def filled(fox: Fox, tab: str) -> tuple[str | None, str]:
    """The one box that holds the reply."""

    def look() -> tuple[str | None, str] | None:
        boxes = fox.look(tab, f"({BOXES})()") or []
        found = [box for box in boxes if bare(FIRST) in bare(box[1])]
        return (found[0][0], found[0][1]) if len(found) == 1 else None

    return until(look, "one box that holds the reply")


def check(fox: Fox, tab: str, said: Expected) -> None:
    label, content = filled(fox, tab)
    check_kept(content, FIRST, said)
    assert said["insertTarget"] in (label, "after opening Reply")
    assert fox.look(tab, "window.__sent ?? 0") is None  # never pressed
    fox.close_tab(tab)


@pytest.mark.parametrize(("path", "said"), core("gmail"))
def test_one_click_fills_the_box_in_gmail(fox: Fox, path: Any, said: Expected) -> None:
    tab = fox.open(GMAIL, path.read_text())
    shown = "document.querySelector('.bowout-button')?.style.visibility === ''"
    until(lambda: fox.look(tab, shown), "our button")
    fox.click(tab, ".bowout-button")
    check(fox, tab, said)


@pytest.mark.parametrize(("path", "said"), core("linkedin"))
def test_a_gesture_fills_the_box_on_linkedin(fox: Fox, path: Any, said: Expected) -> None:
    tab = fox.open(LINKEDIN, path.read_text())
    outcome = fox.ask({"verb": "begin", "tab": fox.tab_number(LINKEDIN)})
    assert outcome["state"] == "ready", outcome
    assert outcome["result"]["thread"]["from"] == said["counterpart"]
    check(fox, tab, said)
