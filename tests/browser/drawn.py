"""A panel in a page of ours: what it shows, and what it asks of its host when a person acts."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from browser.fake_service import suggestion
from browser.world import World

# A page of ours in which a panel is drawn; what is asked of it is written to `window.asked`.
HARNESS = """async ([view, closed]) => {
  const {renderPanel} = await import("/ui/panel.js");
  const {createPopover} = await import("/ui/popover.js");
  window.asked = [];
  const names = ["insert", "copy", "choose", "setAside", "tell", "setStage", "setReason",
    "setFact", "retry", "openPairing", "diagnose", "close"];
  const actions = Object.fromEntries(names.map(n => [n, (...a) => asked.push([n, ...a])]));
  document.body.replaceChildren();
  if (closed) {
    const anchor = document.createElement("button");
    anchor.textContent = "Anchor";
    document.body.append(anchor);
    document.body.addEventListener("keydown", e => asked.push(["leaked", e.key]));
    window.popover = createPopover(anchor);
    window.draw = view => popover.show(view, actions);
    anchor.focus();
  } else {
    const main = document.createElement("main");
    const root = document.createElement("div");
    root.className = "bowout";
    const title = document.createElement("h1");
    title.className = "unseen";
    title.textContent = "A page of ours";
    main.append(title, root);
    document.body.append(main);
    window.draw = view => renderPanel(root, view, actions);
  }
  draw(view);
}"""


def view(**changes: Any) -> dict[str, Any]:
    whole = {"state": "ready", "suggestion": suggestion(), "inserted": None, "site": "gmail"}
    return whole | changes


def draw(world: World, shown: dict[str, Any], *, closed: bool = False) -> Page:
    page = world.own("ui/popup.html")
    page.get_by_text("Nothing is ever sent").wait_for()
    page.evaluate(HARNESS, [shown, closed])
    return page


def asked(page: Page) -> list[Any]:
    said: list[Any] = page.evaluate("window.asked")
    return said
