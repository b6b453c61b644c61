"""Who may speak to the background and what stays in it, recorded in a real browser."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright

from browser.fake_service import CODE, TOKEN, FakeService
from browser.folder import LINKEDIN
from browser.world import World

THREAD = {"channel": "email", "messages": [{"from": "them", "text": "Hello"}]}
MESSAGES: dict[str, dict[str, Any]] = {
    "suggest": {"verb": "suggest", "thread": THREAD},
    "lint": {"verb": "lint", "draft": {"text": "No.", "stage": "outreach"}},
    "status": {"verb": "status"},
    "desk": {"verb": "desk", "question": "ledger"},
    "pair": {"verb": "pair", "code": "AAAA-AAAA"},
    "last": {"verb": "last", "tab": 1},
    "place": {"verb": "place", "tab": 1, "index": 0},
    "__proto__": {"verb": "__proto__"},
}
GMAIL_SCRIPT = {"suggest", "lint"}
OWN_PAGE = {"suggest", "lint", "status", "desk", "pair", "last", "place"}

SPY = """chrome.runtime.onInstalled.addListener(() => undefined);"""


def ask_of(message: dict[str, Any]) -> str:
    """Answers the outcome, or null where nobody answered."""
    words = json.dumps(json.dumps(message))  # a string, so that __proto__ stays a key
    return f"chrome.runtime.sendMessage(JSON.parse({words})).then(o => o ?? null, () => null)"


@pytest.fixture
def spy(tmp_path: Path) -> Path:
    """A second extension, without any permission."""
    folder = tmp_path / "spy"
    folder.mkdir()
    manifest = {
        "manifest_version": 3,
        "name": "Spy",
        "version": "1",
        "background": {"service_worker": "spy.js"},
    }
    (folder / "manifest.json").write_text(json.dumps(manifest))
    (folder / "spy.js").write_text(SPY)
    return folder


@pytest.fixture
def watched(
    driver: Playwright, chromium: str, tmp_path: Path, fake: FakeService, spy: Path
) -> Iterator[World]:
    """A paired browser with the spy in it, allowed to inject into frames of Gmail as well."""
    hosts = (LINKEDIN, "https://mail.google.com/*")
    browser = World(driver, chromium, tmp_path, fake.port, hosts=hosts, others=[spy])
    browser.serve("https://mail.google.com/**", "<!doctype html><title>Mail</title><p>Hello")
    framed = '<!doctype html><title>In</title><iframe src="https://mail.google.com/mail/"></iframe>'
    browser.serve("https://www.linkedin.com/**", framed)
    browser.pair(CODE)
    yield browser
    browser.close()


def answered(outcomes: dict[str, Any]) -> set[str]:
    return {verb for verb, outcome in outcomes.items() if outcome is not None}


def test_only_the_gmail_script_and_our_own_pages_are_answered_and_only_their_verbs(
    watched: World,
) -> None:
    gmail = watched.open("https://mail.google.com/mail/u/0/")
    by_script = {v: watched.as_content_script(gmail, ask_of(m)) for v, m in MESSAGES.items()}
    assert answered(by_script) == GMAIL_SCRIPT

    own = watched.own("ui/popup.html")
    by_page = {verb: own.evaluate(ask_of(message)) for verb, message in MESSAGES.items()}
    assert answered(by_page) == OWN_PAGE


def test_another_site_and_a_frame_of_gmail_in_it_get_no_answer(watched: World) -> None:
    page = watched.open("https://www.linkedin.com/feed/")
    page.frame_locator("iframe").get_by_text("Hello").wait_for()
    outcomes = watched.in_every_frame(page, [*MESSAGES.values()])
    assert sorted(frame["origin"] for frame in outcomes) == [
        "https://mail.google.com",
        "https://www.linkedin.com",
    ]
    assert [frame["answers"] for frame in outcomes] == [[None] * len(MESSAGES)] * 2


def test_another_extension_cannot_send_connect_or_load_our_files(watched: World) -> None:
    spy = next(w for w in watched.context.service_workers if w.url.endswith("/spy.js"))
    said = spy.evaluate(
        """async ([id, messages]) => {
          const told = await Promise.all(messages.map(
            m => chrome.runtime.sendMessage(id, m).then(() => "heard", () => "nobody")));
          const port = chrome.runtime.connect(id);
          const cut = await new Promise(resolve => {
            port.onDisconnect.addListener(() => resolve("cut"));
            setTimeout(() => resolve("open"), 1000);
          });
          const file = await fetch(`chrome-extension://${id}/ui/panel.js`).then(
            () => "read", () => "closed");
          return [...new Set(told), cut, file];
        }""",
        [watched.id, list(MESSAGES.values())],
    )
    assert said == ["nobody", "cut", "closed"]


def test_the_token_cannot_be_read_from_the_content_script(watched: World) -> None:
    gmail = watched.open("https://mail.google.com/mail/u/0/")
    seen = watched.as_content_script(
        gmail,
        """(async () => {
          const tried = area => chrome.storage[area].get(null).catch(error => String(error));
          const areas = await Promise.all(["local", "session", "sync"].map(tried));
          const databases = await indexedDB.databases();
          const verbs = ["last", "token", "status", "readKey"];
          const told = await Promise.all(verbs.map(
            verb => chrome.runtime.sendMessage({verb}).catch(error => String(error))));
          return JSON.stringify([areas, databases, told]);
        })()""",
    )
    assert TOKEN not in seen
    assert "bowout" not in json.loads(seen)[1]


def test_our_pages_can_reach_nothing_but_the_service(watched: World, fake: FakeService) -> None:
    page = watched.own("ui/popup.html")
    destinations = [
        f"http://localhost:{fake.port}/",
        f"http://127.0.0.1:{fake.port + 1}/",
        "https://www.linkedin.com/",
        f"ws://127.0.0.1:{fake.port}/",
    ]
    blocked = page.evaluate(
        """async destinations => {
          const seen = [];
          document.addEventListener("securitypolicyviolation", e => seen.push(e.blockedURI));
          for (const to of destinations) {
            try { to.startsWith("ws") ? new WebSocket(to) : await fetch(to); } catch {}
          }
          await new Promise(resolve => setTimeout(resolve, 200));
          return seen.length;
        }""",
        destinations,
    )
    assert blocked == len(destinations)
