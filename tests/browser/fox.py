"""A real Firefox with the real extension: the same folder, driven by WebDriver BiDi.

No driver program is needed. Documents of the two sites are answered here, everything else of theirs
fails. What differs from Chromium: no test reaches a closed shadow root, so our button is pressed
where it stands, and a gesture on LinkedIn is what the popup's button asks for.
"""

from __future__ import annotations

import base64
import contextlib
import json
import re
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from browser.bidi import Bidi, Event
from browser.folder import LINKEDIN, add_probe, copy_extension
from browser.world import until

SITES = ("mail.google.com", "www.linkedin.com")
PREFERENCES = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage": "about:blank",
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.stricttransportsecurity.preloadlist": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "security.cert_pinning.enforcement_level": 0,
    "services.settings.server": "data:,#",
    "extensions.update.enabled": False,
    "dom.security.https_first": False,
}


class Fox:
    """One Firefox with a profile of its own, the extension in it, and its pairing page open."""

    def __init__(self, firefox: str, home: Path, port: int, *, probe: str = "") -> None:
        """``probe`` is a script that runs beside our own in every frame of both sites."""
        profile = home / "profile"
        profile.mkdir(parents=True)
        lines = (f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in PREFERENCES.items())
        (profile / "user.js").write_text("\n".join(lines))
        arguments = ["--headless", "--no-remote", "--profile", str(profile)]
        self._process = subprocess.Popen(
            [firefox, *arguments, "--remote-debugging-port", "0"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            env={"MOZ_HEADLESS": "1", "HOME": str(home), "PATH": "/usr/bin:/bin"},
        )
        self._html = self._framed = ""
        self._host: str | None = None
        try:
            self.bidi = Bidi(self._address())
            self.own = self._install(home, port, probe)
        except BaseException:
            self._end()
            raise

    def _install(self, home: Path, port: int, probe: str) -> str:
        self.bidi.listen(self._serve)
        self.bidi.send("session.subscribe", events=["network.beforeRequestSent"])
        patterns = [{"type": "pattern", "hostname": site} for site in SITES]
        self.bidi.send("network.addIntercept", phases=["beforeRequestSent"], urlPatterns=patterns)
        folder = copy_extension(home / "extension", port, [LINKEDIN])
        if probe:
            add_probe(folder, probe)
        self.install(folder)
        return until(self._pairing_page, "the page that installing opens")

    def install(self, folder: Path) -> None:
        """Installs an extension from its folder."""
        data = {"type": "path", "path": str(folder)}
        self.bidi.send("webExtension.install", extensionData=data)

    def close(self) -> None:
        """Ends this browser and waits for it."""
        self.bidi.close()
        self._end()

    def _end(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stderr:
            self._process.stderr.close()

    def pair(self, code: str) -> None:
        """What the person does: type the code, press Enter."""
        self.front(self.own)
        until(lambda: self.look(self.own, "document.activeElement?.id === 'code'"), "the field")
        self.type(self.own, code + "\ue007")
        paired = "!document.getElementById('paired').hidden"
        until(lambda: self.look(self.own, paired), "the word that it is paired")

    def open(self, url: str, html: str, framed: str = "") -> str:
        """A new tab with ``html`` at ``url``, in front; gives its context.

        ``framed`` is what a frame of the other site shows.
        """
        self._html, self._framed, self._host = html, framed, urlsplit(url).hostname
        tab: str = self.bidi.send("browsingContext.create", type="tab")["context"]
        self.bidi.send("browsingContext.navigate", context=tab, url=url, wait="complete")
        self.front(tab)
        return tab

    def close_tab(self, tab: str) -> None:
        """Closes one tab."""
        self.bidi.send("browsingContext.close", context=tab)

    def front(self, tab: str) -> None:
        """Brings a tab to the front."""
        self.bidi.send("browsingContext.activate", context=tab)

    def look(self, tab: str, script: str) -> Any:
        """The value of ``script`` in the page; None for anything that is not true there."""
        found = self.bidi.send(
            "script.evaluate",
            expression=f"(async () => JSON.stringify((await ({script})) ?? null))()",
            target={"context": tab},
            awaitPromise=True,
        )
        assert found["type"] == "success", found.get("exceptionDetails", {}).get("text")
        return json.loads(found["result"]["value"]) or None

    def ask(self, message: dict[str, Any]) -> Any:
        """Sends a message as a page of the extension does; gives the outcome."""
        return self.look(self.own, f"browser.runtime.sendMessage({json.dumps(message)})")

    def frames(self, tab: str) -> list[str]:
        """The contexts of the frames in a tab."""
        tree = self.bidi.send("browsingContext.getTree", root=tab)["contexts"]
        return [child["context"] for child in tree[0]["children"]]

    def tab_number(self, url: str) -> int:
        """The extension's own number for the tab at ``url``, which it may see."""
        script = f"browser.tabs.query({{}}).then(all => all.find(t => t.url === {json.dumps(url)}))"
        number: int = self.look(self.own, script)["id"]
        return number

    def click(self, tab: str, selector: str) -> None:
        """Presses the mouse in the middle of the first match."""
        box = (
            f"(r => [r.x + r.width / 2, r.y + r.height / 2])"
            f"(document.querySelector({json.dumps(selector)}).getBoundingClientRect())"
        )
        x, y = self.look(tab, box)
        steps = [
            {"type": "pointerMove", "x": int(x), "y": int(y)},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self._act(tab, {"type": "pointer", "id": "mouse", "actions": steps})

    def type(self, tab: str, keys: str) -> None:
        """Presses keys, one after the other."""
        steps = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._act(tab, {"type": "key", "id": "keys", "actions": steps})

    def _act(self, tab: str, source: dict[str, Any]) -> None:
        self.bidi.send("input.performActions", context=tab, actions=[source])

    def _address(self) -> str:
        assert self._process.stderr
        for line in self._process.stderr:
            found = re.search(r"WebDriver BiDi listening on (ws://\S+)", line)
            if found:
                return found[1]
        raise AssertionError("Firefox ended before it listened")

    def _pairing_page(self) -> str | None:
        tree = self.bidi.send("browsingContext.getTree")["contexts"]
        return next((t["context"] for t in tree if t["url"].endswith("ui/pairing.html")), None)

    def _serve(self, event: Event) -> None:
        params = event["params"]
        if event["method"] != "network.beforeRequestSent" or not params.get("isBlocked"):
            return
        request = params["request"]["request"]
        with contextlib.suppress(AssertionError):  # the page was left meanwhile
            if not params.get("navigation"):
                self.bidi.send("network.failRequest", request=request)
                return
            kind = {"type": "string", "value": "text/html; charset=utf-8"}
            is_top = urlsplit(params["request"]["url"]).hostname == self._host
            html = self._html if is_top else self._framed
            body = base64.b64encode(html.encode()).decode()
            self.bidi.send(
                "network.provideResponse",
                request=request,
                statusCode=200,
                headers=[{"name": "content-type", "value": kind}],
                body={"type": "base64", "value": body},
            )
