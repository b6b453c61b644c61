"""axe-core finds nothing to say of the panel, the popover, the popup and the pairing page.

The popover's root is closed to everybody; for this look alone the page opens it. What a machine can
see is a part only: names, roles, contrast, order. Keys and focus are in ``test_cards``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from browser.drawn import draw, view
from browser.fake_service import reply, suggestion
from browser.test_cards import KIT, TONES
from browser.test_panel import FINDING, UNSURE
from browser.world import World

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
OPEN_ROOTS = """() => { const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function () { return attach.call(this, {mode: "open"}); }; }"""
RUN = """async () => {
  const {violations} = await axe.run(document, {resultTypes: ["violations"]});
  return violations.map(v => [v.id, v.help, ...v.nodes.map(n => n.html + " " + n.failureSummary)]);
}"""
CLOCK = {"state": "amber", "due": None, "sentence": "Twelve hours are left."}
DRAFT = {"text": "maybe, unless you can", "findings": [FINDING | {"start": 0, "end": 5}]}

VIEWS: dict[str, dict[str, Any]] = {
    "a decline in three tones": view(suggestion=suggestion(replies=TONES)),
    "the steps of a call": view(
        suggestion=suggestion(
            replies=KIT, advice=suggestion()["advice"] | {"clock": CLOCK}, notice="A notice."
        ),
        inserted=0,
    ),
    "a note on a reply and on the draft": view(
        suggestion=suggestion(replies=[reply("decline", "warm", "Maybe.", findings=[FINDING])]),
        draft=DRAFT,
        note="Copied.",
    ),
    "a stage that is not sure": view(suggestion=suggestion(stage=UNSURE), state="unsure"),
    "no service": view(suggestion=None, state="down"),
    "working": view(suggestion=None, state="working"),
    "set aside": view(
        suggestion=suggestion(stage=UNSURE | {"label": "not_recruiting"}, replies=[]),
        state="set_aside",
    ),
    "no box, with a diagnosis": view(
        state="no_box", signals=[{"name": "panes", "found": "1 of 1 visible"}]
    ),
}


def looked_over(page: Page) -> list[Any]:
    if not AXE.exists():
        pytest.skip("axe-core is not installed. Run: npm ci")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[Any] = page.evaluate(RUN)
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", VIEWS)
def test_the_panel_can_be_used_by_everybody(steady: World, name: str, scheme: Any) -> None:
    page = draw(steady, VIEWS[name])
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    assert looked_over(page) == []


def test_the_popover_can_be_used_by_everybody(steady: World) -> None:
    page = draw(steady, VIEWS["the steps of a call"])
    page.evaluate(OPEN_ROOTS)
    page.evaluate("document.body.replaceChildren()")
    page.evaluate(
        """async view => { const {createPopover} = await import("/ui/popover.js");
          const anchor = document.createElement("button"); anchor.textContent = "Anchor";
          const main = document.createElement("main"), title = document.createElement("h1");
          title.textContent = "Mail"; main.append(title, anchor);
          document.body.append(main);
          createPopover(anchor).show(view, {}); }""",
        VIEWS["the steps of a call"],
    )
    page.get_by_role("dialog", name="Bowout").wait_for()
    assert looked_over(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_words_read_aloud_can_be_used_by_everybody(steady: World, scheme: Any) -> None:
    page = draw(steady, VIEWS["the steps of a call"])
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.get_by_role("button", name="Read it aloud: What to say on the phone").click()
    page.get_by_role("button", name="Start").click()
    assert looked_over(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_popup_and_the_pairing_page_can_be_used_by_everybody(
    steady: World, scheme: Any
) -> None:
    for path, words in (("ui/popup.html", "Connected."), ("ui/pairing.html", "is paired")):
        page = steady.own(path)
        page.emulate_media(color_scheme=scheme)
        page.get_by_text(words).first.wait_for()
        assert looked_over(page) == []
        page.close()


def test_the_pairing_page_before_pairing_can_be_used_by_everybody(world: World) -> None:
    page = world.own("ui/pairing.html")
    page.get_by_label("Type it here").fill("short")
    page.keyboard.press("Enter")
    page.get_by_text("eight letters").wait_for()
    assert looked_over(page) == []
