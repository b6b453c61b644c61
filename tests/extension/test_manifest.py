"""The extension as files: it asks for little, opens little, and holds nothing it does not use."""

from __future__ import annotations

import json
import re
import struct
from pathlib import Path
from typing import Any

import pytest

EXTENSION = Path(__file__).parents[2] / "extension"
MANIFEST: dict[str, Any] = json.loads((EXTENSION / "manifest.json").read_text())
SCRIPTS = sorted(EXTENSION.rglob("*.js"))
NOTES = {".md", ".svg", ".ts"}  # for people and for the type checker; no browser reads them

COMMENT = re.compile(r"/\*.*?\*/|(?<![:\"'`])//[^\n]*", re.DOTALL)
IMPORT = re.compile(r"""(?:from|import) ?\(?"(\.[^"]+)";?""")
BY_URL = re.compile(r"""getURL\(["`]([\w./-]+)""")
CSS_IMPORT = re.compile(r"""@import "([\w./-]+)";""")
PAGE_PART = re.compile(r"""(?:src|href)="([\w./-]+)""")


def name(path: Path) -> str:
    return path.relative_to(EXTENSION).as_posix()


def code(path: Path) -> str:
    """The file without its comments."""
    return COMMENT.sub("", path.read_text())


def needed_by(path: Path) -> set[Path]:
    """The files that ``path`` itself names."""
    if path.suffix == ".html":
        return {(path.parent / part).resolve() for part in PAGE_PART.findall(path.read_text())}
    if path.suffix == ".css":
        return {path.parent / part for part in CSS_IMPORT.findall(path.read_text())}
    if path.suffix != ".js":
        return set()
    text = code(path)
    beside = {(path.parent / part).resolve() for part in IMPORT.findall(text)}
    return beside | {EXTENSION / part for part in BY_URL.findall(text) if "." in part}


def reached_from(start: set[Path]) -> set[Path]:
    """``start`` and everything that it leads to."""
    reached: set[Path] = set()
    waiting = set(start)
    while waiting:
        here = waiting.pop()
        reached.add(here)
        waiting |= needed_by(here) - reached
    return reached


def entrances() -> set[Path]:
    """Every file that the manifest names, but for the list of what a page may load."""
    icons = {**MANIFEST["icons"], **MANIFEST["action"]["default_icon"]}.values()
    scripts = [file for entry in MANIFEST["content_scripts"] for file in entry["js"]]
    background = [MANIFEST["background"]["service_worker"], *MANIFEST["background"]["scripts"]]
    pages = [MANIFEST["action"]["default_popup"], MANIFEST["options_ui"]["page"]]
    return {EXTENSION / file for file in ["manifest.json", *icons, *scripts, *background, *pages]}


def test_every_file_is_there_and_is_reached_from_the_manifest() -> None:
    reached = reached_from(entrances())
    assert [name(path) for path in reached if not path.is_file()] == []
    shipped = {path for path in EXTENSION.rglob("*") if path.is_file()}
    idle = {name(path) for path in shipped - reached if path.suffix not in NOTES}
    assert idle == set()


def test_a_page_may_load_exactly_what_the_gmail_script_loads() -> None:
    (opened,) = MANIFEST["web_accessible_resources"]
    assert opened["matches"] == ["https://mail.google.com/*"]
    start = EXTENSION / "content" / "load.js"
    assert sorted(opened["resources"]) == sorted(name(p) for p in reached_from({start}) - {start})


def test_the_permissions_are_these_and_no_more() -> None:
    assert sorted(MANIFEST["permissions"]) == ["activeTab", "contextMenus", "scripting", "storage"]
    assert MANIFEST["host_permissions"] == ["http://127.0.0.1/*"]
    assert not {"optional_permissions", "optional_host_permissions"} & MANIFEST.keys()
    (script,) = MANIFEST["content_scripts"]
    assert script["matches"] == ["https://mail.google.com/*"]
    assert MANIFEST["externally_connectable"] == {"ids": []}
    gecko = MANIFEST["browser_specific_settings"]["gecko"]
    assert gecko["data_collection_permissions"] == {"required": ["none"]}


def test_the_policy_lets_the_extension_talk_to_one_port() -> None:
    policy = MANIFEST["content_security_policy"]["extension_pages"]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    port = re.search(r"PORT = (\d+)", (EXTENSION / "shared" / "protocol.js").read_text())
    assert port
    assert rules["default-src"] == "'none'"
    assert rules["connect-src"] == f"http://127.0.0.1:{port[1]}"
    assert {rules[kind] for kind in ("script-src", "style-src", "img-src")} == {"'self'"}


def test_one_manifest_serves_both_browsers() -> None:
    background = MANIFEST["background"]
    assert background["scripts"] == [background["service_worker"]]
    assert background["type"] == "module"


def test_the_version_is_that_of_the_package() -> None:
    package = json.loads((EXTENSION.parent / "package.json").read_text())
    assert MANIFEST["version"] == package["version"]


@pytest.mark.parametrize("size", [16, 32, 48, 128])
def test_an_icon_has_the_size_it_is_listed_under(size: int) -> None:
    head = (EXTENSION / MANIFEST["icons"][str(size)]).read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    assert struct.unpack(">II", head[16:]) == (size, size)


# What a script must not hold, and the only files that may.
ONLY_IN: dict[str, tuple[str, set[str]]] = {
    "a request": (
        r"\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource",
        {"service/http.js"},
    ),
    "the browser's API": (
        r"\b(?:chrome|browser)\.",
        {"shared/ext.js", "content/load.js", "sites/linkedin/read.js"},
    ),
    "markup from text": (
        r"innerHTML|outerHTML|insertAdjacentHTML|insertHTML|document\.write|DOMParser",
        set(),
    ),
    "code from text": (r"\beval\(|new Function|setTimeout\(\s*[\"'`]", set()),
    "an address": (
        r"https?://",
        {"shared/protocol.js", "shared/dom.js", "sites/gmail/selectors.js"},
    ),
    "storage that lasts": (r"storage\.(?:local|sync)|localStorage|document\.cookie", set()),
    "a press on Send": (r"\.submit\(|requestSubmit", set()),
}


@pytest.mark.parametrize("what", ONLY_IN)
def test_what_is_dangerous_is_in_its_one_place(what: str) -> None:
    pattern, allowed = ONLY_IN[what]
    found = {name(path) for path in SCRIPTS if re.search(pattern, code(path))}
    assert found <= allowed


def test_the_pages_run_no_script_of_their_own_and_load_nothing_from_afar() -> None:
    for page in EXTENSION.rglob("*.html"):
        text = page.read_text()
        assert not re.search(r"<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=|https?://", text), name(
            page
        )


def test_no_file_is_longer_than_a_person_reads() -> None:
    files = [*SCRIPTS, *EXTENSION.rglob("*.css"), *EXTENSION.rglob("*.html")]
    long = {name(p): n for p in files if (n := len(p.read_text().splitlines())) > 300}
    assert long == {}
