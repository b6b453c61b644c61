"""Opens a saved page in a real Chromium, makes the gesture, and tells what happened.

``expected.json`` says what should: for the pages of this folder and, in the same form, for a folder
of measured pages that may lie beside the checkout.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Playwright

from browser.fake_service import CODE, FakeService, reply, suggestion
from browser.world import World, until

HERE = Path(__file__).parent
MEASURED = HERE.parents[2] / "shared" / "eval" / "dev" / "pages"

GMAIL = "https://mail.google.com/mail/u/0/"
LINKEDIN = "https://www.linkedin.com/messaging/"

FIRST = "Hello,\n\nThank you for thinking of me. I am staying where I am.\n\nKind regards,\nNoor"
SECOND = "Hello,\n\nThis is not for me now, but thank you.\n\nNoor"

Expected = dict[str, Any]

# Everything a person could write in, in the page and in its shadow roots, with what it holds.
BOXES = """() => {
  const roots = [document], found = [];
  for (const root of roots) for (const element of root.querySelectorAll("*")) {
    const shadow = element.shadowRoot ?? globalThis.__closed?.get(element);
    if (shadow) roots.push(shadow);
    const isBox = element.isContentEditable && !element.parentElement?.isContentEditable;
    if (isBox || element.matches("textarea, input:not([type=hidden])"))
      found.push([element.getAttribute("aria-label"), element.value ?? element.innerText]);
  }
  return found;
}"""
# Lets a test look into a closed declarative shadow root; neither page nor extension can do that.
SEE_CLOSED = """
  const internals = new Map();
  globalThis.__closed = { get: (element) => internals.get(element)?.shadowRoot };
  customElements.define("closed-outlet", class extends HTMLElement {
    constructor() { super(); internals.set(this, this.attachInternals()); }
  });
"""


def pages(site: str) -> list[tuple[Path, Expected]]:
    """The pages of a site with what is expected of them; measured ones too where they are."""
    found = []
    for folder in (HERE, MEASURED):
        if (folder / "expected.json").exists():
            table = json.loads((folder / "expected.json").read_text())
            entries = ((folder / name, said) for name, said in table.items() if name[0] != "_")
            found += [(path, said) for path, said in entries if said["site"] == site]
    return found


@contextmanager
def browser_with(
    driver: Playwright, chromium: str, home: Path
) -> Iterator[tuple[World, FakeService]]:
    """A paired browser whose service suggests ``FIRST``, then ``SECOND``."""
    fake = FakeService()
    replies = [reply("decline", "warm", FIRST), reply("decline", "plain", SECOND)]
    fake.suggestion = suggestion(replies=replies)
    world = World(driver, chromium, home, fake.port)
    world.context.add_init_script(SEE_CLOSED)
    try:
        world.pair(CODE)
        yield world, fake
    finally:
        world.close()
        fake.stop()


def open_page(world: World, url: str, path: Path) -> Page:
    """The saved page, at the address of its site."""
    world.serve(url + "**", path)
    return world.open(url)


def touch(page: Page, said: Expected) -> None:
    """Where the person's pointer or cursor was before the gesture, if that is told."""
    for verb in ("click", "hover"):
        if words := said.get(verb):
            place = page.get_by_text(words).or_(page.get_by_label(words)).first
            place.click() if verb == "click" else place.hover()


def focus_in_popover(world: World, page: Page, tag: str) -> None:
    """Gives the focus to the first element with this tag in our popover."""
    session = world.context.new_cdp_session(page)
    stack = [session.send("DOM.getDocument", {"depth": -1, "pierce": True})["root"]]
    while stack:
        node = stack.pop()
        if node["nodeName"] == tag.upper():
            session.send("DOM.focus", {"nodeId": node["nodeId"]})
            break
        stack += node.get("shadowRoots", []) + node.get("children", [])
    else:
        raise AssertionError(f"no {tag} in the popover")
    session.detach()


def boxes(page: Page) -> list[tuple[str | None, str]]:
    """Label and content of everything that can be written in."""
    return [(label, content) for label, content in page.evaluate(BOXES)]


def click_button(page: Page) -> None:
    """Clicks our button in Gmail with the mouse."""
    button = page.locator(".bowout-button")
    button.wait_for()
    until(lambda: button.evaluate("e => e.style.visibility === '' || null"), "the button's styles")
    button.click()


def menu_when_awake(world: World, page: Page) -> None:
    """Chooses our entry once the content script listens; it has no sign of its own in the page."""

    def look() -> bool | None:
        world.menu(page)
        page.wait_for_timeout(300)
        return bool(world.shown(page)) or None

    until(look, "an answer to the menu")


def box_with(page: Page, words: str) -> tuple[str | None, str]:
    """The one box that holds ``words``, white space aside."""
    wanted = bare(words)

    def look() -> tuple[str | None, str] | None:
        found = [box for box in boxes(page) if wanted in bare(box[1])]
        return found[0] if len(found) == 1 else None

    return until(look, "one box that holds the reply")


def bare(text: str) -> str:
    """Without white space: editors shape blank lines their own way."""
    return "".join(text.split())


def check_kept(content: str, text: str, said: Expected) -> None:
    """The reply stands once, above what must stay below it; all else that is told is there too."""
    assert bare(content).count(bare(text)) == 1
    end = bare(content).index(bare(text)) + len(bare(text))
    assert all(bare(words) in bare(content) for words in said.get("keeps", []))
    for words in said.get("mustKeep", []):
        assert bare(words) in bare(content)[end:], f"{words!r} does not stand below the reply"


def check_others(before: list[Any], after: list[Any], *, changed: int) -> None:
    """Of the boxes that were there, ``changed`` were written into."""
    left = list(after)
    for box in before:
        if box in left:
            left.remove(box)
    gone = len(before) - (len(after) - len(left))
    assert gone == changed, "another box was touched"


def check_said(messages: list[dict[str, Any]], said: Expected) -> None:
    """Who said what, in order: of each message whose, what name (where told), and a few words."""
    assert len(messages) == len(said["said"]), messages
    for message, (whose, *name, words) in zip(messages, said["said"], strict=True):
        assert message["from"] == whose, message
        assert words in message["text"], message
        assert not name or message["name"] == name[0], message


def sent(page: Page) -> int:
    """How often Send was pressed."""
    count: int = page.evaluate("window.__sent ?? 0")
    return count
