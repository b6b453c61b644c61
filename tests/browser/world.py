"""A real Chromium with the real extension, and what a person does in it.

Our popover lives in a closed shadow root, which no page script and no Playwright locator sees:
the DevTools protocol does, and the mouse really goes there, so that clicks are a person's clicks.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from playwright.sync_api import BrowserContext, Error, Page, Playwright, Route, Worker

from browser.closed_root import closed_root, label_of, text_of, walk
from browser.folder import LINKEDIN, copy_extension

PATIENCE = 10.0  # seconds until we give up on something that should happen
SITES = ("https://mail.google.com/**", "https://www.linkedin.com/**")

T = TypeVar("T")


class World:
    """One browser profile with the extension in it."""

    def __init__(
        self,
        playwright: Playwright,
        chromium: str,
        home: Path,
        port: int,
        *,
        hosts: Sequence[str] = (LINKEDIN,),
        others: Sequence[Path] = (),
        may_reach: bool = True,
    ) -> None:
        """``others`` are folders of further extensions, installed beside ours."""
        extension = copy_extension(home / "extension", port, hosts, may_reach=may_reach)
        folders = ",".join(str(folder) for folder in (extension, *others))
        self.context: BrowserContext = playwright.chromium.launch_persistent_context(
            home / "profile",
            executable_path=chromium,
            headless=True,
            args=[
                "--no-sandbox",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--disable-quic",
                f"--disable-extensions-except={folders}",
                f"--load-extension={folders}",
            ],
        )
        self.context.set_default_timeout(PATIENCE * 1000)
        for site in SITES:
            self.context.route(site, lambda route: route.fulfill(status=204))
        self.id = until(self._own_id, "our background to start")
        self.welcome = self._welcomed()

    def close(self) -> None:
        """Ends this browser."""
        self.context.close()

    @property
    def worker(self) -> Worker:
        """The background; awake when this returns."""

        def awake() -> Worker | None:
            workers = self.context.service_workers
            return next((worker for worker in workers if self.id in worker.url), None)

        return until(awake, "our background to be awake")

    def _welcomed(self) -> str:
        """The address that installing opened; a blank tab takes its place."""
        page = until(lambda: self.tab_at("ui/pairing.html"), "the page that installing opens")
        self.context.new_page()
        page.close()
        return page.url

    def tab_at(self, path: str) -> Page | None:
        """The open tab with our page ``path``, if there is one."""
        self.context.cookies()  # lets the driver hear about new tabs
        tabs = (page for page in self.context.pages if page.url.endswith(f"/{path}"))
        return next(tabs, None)

    def _own_id(self) -> str | None:
        """Found by the name of our background file; a second extension's is another."""
        self.context.cookies()  # lets the driver hear about new workers
        for worker in self.context.service_workers:
            if worker.url.endswith("/background.js"):
                return worker.url.split("/")[2]
        return None

    # -- pages ----------------------------------------------------------------------------------

    def serve(self, pattern: str, html: str | Path, headers: dict[str, str] | None = None) -> None:
        """Answers documents under ``pattern`` with ``html``, everything else with nothing."""
        text = html.read_text() if isinstance(html, Path) else html

        def answer(route: Route) -> None:
            if route.request.resource_type == "document":
                kind = "text/html; charset=utf-8"
                route.fulfill(body=text, content_type=kind, headers=headers)
            else:
                route.fulfill(status=204)

        self.context.route(pattern, answer)

    def open(self, url: str) -> Page:
        """A new tab, in front."""
        page = self.context.new_page()
        page.goto(url)
        page.bring_to_front()
        return page

    def own(self, path: str) -> Page:
        """A page of the extension, such as ``ui/pairing.html``."""
        return self.open(f"chrome-extension://{self.id}/{path}")

    def pair(self, code: str) -> None:
        """What the person does: type the code, press Pair."""
        page = self.own("ui/pairing.html")
        page.get_by_label("Type it here").fill(code)
        page.get_by_role("button", name="Pair", exact=True).click()
        page.get_by_role("heading", name="This browser is paired").wait_for()
        page.close()

    def ask(self, message: dict[str, Any]) -> dict[str, Any]:
        """Sends a message as a page of the extension does; gives the outcome."""
        page = self.own("manifest.json")  # ours, but it asks nothing by itself
        outcome: dict[str, Any] = page.evaluate("m => chrome.runtime.sendMessage(m)", message)
        page.close()
        return outcome

    def close_tabs(self) -> None:
        """Closes all tabs but a blank one."""
        blank = self.context.new_page()
        for page in self.context.pages:
            if page != blank:
                page.close()

    # -- where our code runs --------------------------------------------------------------------

    def as_content_script(self, page: Page, script: str) -> Any:
        """Evaluates ``script`` where our content script in ``page`` runs; gives its value."""
        session = self.context.new_cdp_session(page)
        worlds: list[int] = []

        def hear(event: dict[str, Any]) -> None:
            context = event["context"]
            if context["origin"] == f"chrome-extension://{self.id}":
                worlds.append(context["id"])

        session.on("Runtime.executionContextCreated", hear)
        session.send("Runtime.enable")
        until(lambda: worlds or None, "our content script to start")
        wanted = {"expression": script, "contextId": worlds[-1]}
        answer = session.send(
            "Runtime.evaluate", wanted | {"awaitPromise": True, "returnByValue": True}
        )
        session.detach()
        return answer["result"].get("value")

    def in_every_frame(self, page: Page, messages: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Sends ``messages`` from an injected script in every frame; gives origin and answers."""
        page.bring_to_front()
        frames: list[dict[str, Any]] = self.worker.evaluate(
            """async messages => {
              const [tab] = await chrome.tabs.query({active: true, lastFocusedWindow: true});
              const func = async messages => ({origin, answers: await Promise.all(messages.map(
                m => chrome.runtime.sendMessage(m).then(o => o ?? null, () => null)))});
              const target = {tabId: tab.id, allFrames: true};
              const run = await chrome.scripting.executeScript({target, func, args: [messages]});
              return run.map(frame => frame.result);
            }""",
            messages,
        )
        return frames

    def restart_worker(self) -> None:
        """Stops the background, as the browser does after half a minute; it wakes when asked."""
        session = self.context.new_cdp_session(self.context.pages[0])
        targets = session.send("Target.getTargets")["targetInfos"]
        for target in targets:
            if target["type"] == "service_worker" and self.id in target["url"]:
                session.send("Target.closeTarget", {"targetId": target["targetId"]})
        session.detach()

    # -- gestures -------------------------------------------------------------------------------

    def menu(self, page: Page, selection: str = "") -> int:
        """Chooses our entry in the context menu; gives the tab's id."""
        return self._gesture(
            page,
            """const info = {menuItemId: "suggest", editable: false, frameId: 0,
                 pageUrl: url, selectionText: selection};
               chrome.contextMenus.onClicked.dispatch(info, tab);""",
            selection,
        )

    def shortcut(self, page: Page) -> int:
        """Presses Alt+Shift+D; gives the tab's id."""
        return self._gesture(
            page, """chrome.commands.onCommand.dispatch("suggest", {...tab, url});"""
        )

    def _gesture(self, page: Page, script: str, selection: str = "") -> int:
        page.bring_to_front()
        tab: int = self.worker.evaluate(
            f"""async ([url, selection]) => {{
              const [tab] = await chrome.tabs.query({{active: true, lastFocusedWindow: true}});
              {script}
              return tab.id;
            }}""",
            [page.url, selection],
        )
        return tab

    def tab_of(self, page: Page) -> int:
        """The browser's own number for a tab, which is brought to the front."""
        return self._gesture(page, "")

    def result(self, tab: int) -> dict[str, Any]:
        """What the gesture in ``tab`` led to, once it has led to something."""

        def look() -> dict[str, Any] | None:
            kept: dict[str, Any] | None = self.worker.evaluate(
                "async key => (await chrome.storage.session.get(key))[key] ?? null",
                f"result:{tab}",
            )
            return kept

        return until(look, f"a result in tab {tab}")

    # -- inside closed shadow roots -------------------------------------------------------------

    def shown(self, page: Page) -> str:
        """All text in our popover, one line a text node; empty when there is none."""
        session = self.context.new_cdp_session(page)
        words = text_of(closed_root(session))
        session.detach()
        return "\n".join(words)

    def wait_shown(self, page: Page, text: str) -> str:
        """Waits until the popover says ``text``; gives all it says."""
        return until(
            lambda: shown if text in (shown := self.shown(page)) else None,
            f"{text!r} in the popover, which says {self.shown(page)!r}",
        )

    def press(self, page: Page, label: str, kind: str = "BUTTON") -> None:
        """Clicks with the real mouse on the button of the popover that starts with ``label``."""
        x, y = until(lambda: self._point(page, label, kind), f"a button {label!r} in the popover")
        page.mouse.click(x, y)

    def _point(self, page: Page, label: str, kind: str) -> tuple[float, float] | None:
        session = self.context.new_cdp_session(page)
        try:
            for node in walk(closed_root(session)):
                if node["nodeName"] == kind and label_of(node).startswith(label):
                    where = {"nodeId": node["nodeId"]}
                    try:
                        session.send("DOM.scrollIntoViewIfNeeded", where)
                        corners = session.send("DOM.getBoxModel", where)["model"]["content"]
                    except Error:  # drawn anew meanwhile, or not laid out yet
                        return None
                    return (corners[0] + corners[4]) / 2, (corners[1] + corners[5]) / 2
            return None
        finally:
            session.detach()


def until(look: Callable[[], T | None], what: str) -> T:
    """Looks again and again; gives the first thing that is there."""
    end = time.monotonic() + PATIENCE
    while True:
        found = look()
        if found is not None:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"waited {PATIENCE:.0f} s for {what}")
        time.sleep(0.05)
