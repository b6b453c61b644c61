"""The doors of the extension in a real Firefox: as ``test_doors.py`` has them in Chromium.

No test reaches the world of a content script in Firefox: a probe is one, installed beside ours. It
writes what it was answered and what it could read into the page.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from browser.fake_service import CODE, TOKEN, FakeService
from browser.fox import Fox
from browser.test_doors import GMAIL_SCRIPT, MESSAGES, OWN_PAGE
from browser.world import until
from harness.tally import Tally

GMAIL = "https://mail.google.com/mail/u/0/"
FRAMED = '<!doctype html><title>In</title><iframe src="https://mail.google.com/mail/"></iframe>'
HELLO = "<!doctype html><title>Mail</title><p>Hello"
PROBE = """(async () => {
  const told = await Promise.all(MESSAGES.map(([verb, words]) =>
    browser.runtime.sendMessage(JSON.parse(words)).then(
      o => [verb, o ?? null], () => [verb, null])));
  const areas = await Promise.all(["local", "session", "sync"].map(
    async area => browser.storage[area].get(null).catch(String)).map(p => p.catch(String)));
  const databases = await indexedDB.databases().catch(String);
  const page = document.documentElement;
  page.dataset.probe = JSON.stringify({answered: told.filter(([, o]) => o).map(([v]) => v),
    seen: JSON.stringify([told, areas, databases])});
})();"""
SPY = """browser.runtime.onMessage.addListener(async () => {
  const told = await Promise.all(MESSAGES.map(([, words]) =>
    browser.runtime.sendMessage("bowout@bowout.example", JSON.parse(words)).then(
      () => "heard", () => "nobody")));
  const port = browser.runtime.connect("bowout@bowout.example");
  const cut = await new Promise(resolve => {
    port.onDisconnect.addListener(() => resolve("cut"));
    setTimeout(() => resolve("open"), 1000);
  });
  const file = await fetch("OURS/ui/panel.js").then(() => "read", () => "closed");
  return [...new Set(told), cut, file];
});"""
RELAY = """browser.runtime.sendMessage("go").then(
  said => { document.documentElement.dataset.spy = JSON.stringify(said); });"""


def with_messages(script: str) -> str:
    words = [[verb, json.dumps(message)] for verb, message in MESSAGES.items()]
    return script.replace("MESSAGES", json.dumps(words))


@pytest.fixture(scope="module")
def fox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fox]:
    found = (
        os.environ.get("BOWOUT_FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    )
    if not found:
        pytest.skip("Firefox is not installed. Run: sudo apt-get install firefox-esr")
    fake = FakeService()
    home = tmp_path_factory.mktemp("fox")
    browser = Fox(found, home, fake.port, probe=with_messages(PROBE))
    browser.pair(CODE)
    yield browser
    browser.close()
    fake.stop()


def noted(fox: Fox, context: str, name: str = "probe") -> Any:
    """What a script wrote into the page."""
    said = f"document.documentElement.dataset.{name}"
    return json.loads(until(lambda: fox.look(context, said), f"the words of the {name}"))


def test_only_the_gmail_script_and_our_own_pages_are_answered_and_only_their_verbs(
    fox: Fox, tally: Tally
) -> None:
    found = noted(fox, fox.open(GMAIL, HELLO))
    assert set(found["answered"]) == GMAIL_SCRIPT
    fox.front(fox.own)
    by_page = {verb for verb, message in MESSAGES.items() if fox.ask(message)}
    assert by_page == OWN_PAGE
    tally.add("senders: Firefox", tried=2 * len(MESSAGES))


def test_another_site_and_a_frame_of_gmail_in_it_get_no_answer(fox: Fox, tally: Tally) -> None:
    tab = fox.open("https://www.linkedin.com/feed/", FRAMED, framed=HELLO)
    frames = until(lambda: fox.frames(tab) or None, "the frame of Gmail")
    answered = [noted(fox, context)["answered"] for context in (tab, *frames)]
    assert len(answered) == 2
    heard = [verb for verbs in answered for verb in verbs]
    tally.judge("senders: Firefox", tried=2 * len(MESSAGES), let_in=heard)


def test_the_token_cannot_be_read_from_the_content_script(fox: Fox, tally: Tally) -> None:
    seen = noted(fox, fox.open(GMAIL, HELLO))["seen"]
    told, areas, databases = json.loads(seen)
    assert len(areas) == 3
    found = [part for part in (told, areas, databases) if TOKEN in json.dumps(part)]
    ours = [one for one in databases if "bowout" in json.dumps(one)]
    tally.judge("content script: reads in Firefox", tried=5, let_in=[*found, *ours])


def test_another_extension_cannot_send_connect_or_load_our_files(
    fox: Fox, tmp_path: Path, tally: Tally
) -> None:
    ours = fox.look(fox.own, "location.origin")
    folder = tmp_path / "spy"
    folder.mkdir()
    manifest = {
        "manifest_version": 3,
        "name": "Spy",
        "version": "1",
        "background": {"scripts": ["spy.js"]},
        "content_scripts": [{"matches": ["https://mail.google.com/*"], "js": ["relay.js"]}],
        "browser_specific_settings": {"gecko": {"id": "spy@spy.example"}},
    }
    (folder / "manifest.json").write_text(json.dumps(manifest))
    (folder / "spy.js").write_text(with_messages(SPY).replace("OURS", ours))
    (folder / "relay.js").write_text(RELAY)
    fox.install(folder)
    said = noted(fox, fox.open(GMAIL, HELLO), "spy")
    tally.judge(
        "senders: Firefox",
        tried=len(MESSAGES) + 2,
        let_in=[word for word in said if word not in {"nobody", "cut", "closed"}],
    )
    assert said == ["nobody", "cut", "closed"]


def test_our_pages_can_reach_nothing_but_the_service(fox: Fox, tally: Tally) -> None:
    destinations = [
        "http://localhost:8613/",
        "http://127.0.0.1:1/",
        "https://www.linkedin.com/",
        "ws://127.0.0.1:8613/",
    ]
    fox.front(fox.own)
    blocked = fox.look(
        fox.own,
        f"""(async destinations => {{
          const seen = [];
          document.addEventListener("securitypolicyviolation", e => seen.push(e.blockedURI));
          for (const to of destinations) {{
            try {{ to.startsWith("ws") ? new WebSocket(to) : await fetch(to); }} catch {{}}
          }}
          await new Promise(resolve => setTimeout(resolve, 300));
          return seen.length;
        }})({json.dumps(destinations)})""",
    )
    through = range(len(destinations) - (blocked or 0))
    tally.judge("our pages: destinations in Firefox", tried=len(destinations), let_in=through)
