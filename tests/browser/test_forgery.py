"""Another extension that forges every header it likes: without the token it gets nothing.

An extension may change Origin, Sec-Fetch-Site and Host of its own requests by
``declarativeNetRequest``; only the token tells it from ours (docs/security.md).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright

from browser.world import World
from harness.client import ORIGIN
from harness.tally import Tally
from harness.witness import Witness

WORDS = ("version", "findings", "replies")


def forger(folder: Path, port: int) -> Path:
    """An extension that says it is ours, in every header a server can look at."""
    folder.mkdir()
    changes = {"Origin": ORIGIN, "Sec-Fetch-Site": "none", "Host": f"127.0.0.1:{port}"}
    headers = [
        {"header": name, "operation": "set", "value": value} for name, value in changes.items()
    ]
    rule = {
        "id": 1,
        "action": {"type": "modifyHeaders", "requestHeaders": headers},
        "condition": {"urlFilter": f"127.0.0.1:{port}"},
    }
    manifest: dict[str, Any] = {
        "manifest_version": 3,
        "name": "Forger",
        "version": "1",
        "permissions": ["declarativeNetRequest"],
        "host_permissions": ["http://127.0.0.1/*"],
        "background": {"service_worker": "forger.js"},
        "declarative_net_request": {
            "rule_resources": [{"id": "all", "enabled": True, "path": "rules.json"}]
        },
    }
    (folder / "manifest.json").write_text(json.dumps(manifest))
    (folder / "rules.json").write_text(json.dumps([rule]))
    (folder / "forger.js").write_text("chrome.runtime.onInstalled.addListener(() => undefined);")
    return folder


@pytest.fixture
def witness() -> Iterator[Witness]:
    running = Witness()
    yield running
    running.stop()


def test_forged_headers_without_the_token_open_nothing(
    driver: Playwright, chromium: str, tmp_path: Path, witness: Witness, tally: Tally
) -> None:
    other = forger(tmp_path / "forger", witness.port)
    browser = World(driver, chromium, tmp_path, witness.port, others=[other])
    worker = next(w for w in browser.context.service_workers if w.url.endswith("/forger.js"))
    said: list[str] = worker.evaluate(
        """async base => {
          const json = {"Content-Type": "application/json"};
          const ways = [
            ["/v1/status", {}],
            ["/v1/status", {headers: {Authorization: "Bearer "}}],
            ["/v1/status", {headers: {Authorization: "Bearer undefined"}}],
            ["/v1/lint", {method: "POST", headers: json, body: '{"text": "x"}'}],
            ["/v1/suggest", {method: "POST", headers: json, body: '{"messages": []}'}],
            ["/v1/suggest", {method: "POST", body: '{"messages": []}'}],
          ];
          return Promise.all(ways.map(([path, how]) => fetch(base + path, how).then(
            async answer => `${answer.status} ${await answer.text()}`, error => String(error))));
        }""",
        f"http://127.0.0.1:{witness.port}",
    )
    browser.close()
    let_in = [one for one in said if any(word in one for word in WORDS)]
    tally.judge("another extension: forged headers", tried=len(said), let_in=let_in)
    assert all(one.startswith("403") for one in said), said
