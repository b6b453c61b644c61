"""Six locks: what they let in, what they refuse, and that each of them is needed."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask, request

from bowout import guard, limits
from bowout.guard import LOCKS, Door, verdict
from bowout.pairing import Grant, Pairing, new_code

PORT = 8613
OURS = "chrome-extension://" + "abcdefghijklmnop" * 2
OTHER = "chrome-extension://" + "ponmlkjihgfedcba" * 2
FIREFOX = "moz-extension://01234567-89ab-cdef-0123-456789abcdef"


@pytest.fixture
def door() -> Door:
    return Door(PORT, Pairing())


@pytest.fixture
def grant(door: Door) -> Grant:
    return door.pairing.redeem(new_code(), "Chromium", OURS)


def ask(door: Door, path: str = "/v1/suggest", method: str = "POST", **changes: Any) -> str | None:
    """The verdict on a good request of our extension, but for the changes."""
    length = changes.pop("length", 2)
    headers: dict[str, str | None] = {
        "Host": f"127.0.0.1:{PORT}",
        "Origin": OURS if method == "POST" else None,
        "Sec-Fetch-Site": "none",
        "Sec-Fetch-Mode": "cors",
        "Content-Type": "application/json" if method == "POST" else None,
        **changes.pop("headers", {}),
    }
    environ = {"REQUEST_URI": changes.pop("uri", path)}
    if method == "POST" and length is not None:
        environ["CONTENT_LENGTH"] = str(length)
    sent = [(name, value) for name, value in headers.items() if value is not None]
    app = Flask("guard")
    with app.test_request_context(
        path, method=method, headers=sent, environ_overrides=environ, **changes
    ):
        return verdict(request, door)


def bearer(grant: Grant) -> dict[str, str | None]:
    return {"Authorization": f"Bearer {grant.token}"}


def test_our_extension_comes_in(door: Door, grant: Grant) -> None:
    assert ask(door, headers=bearer(grant)) is None
    assert ask(door, "/v1/status", "GET", headers=bearer(grant)) is None
    assert ask(door, "/v1/hello", "GET") is None


def test_an_extension_without_host_permission_comes_in_by_its_origin(
    door: Door, grant: Grant
) -> None:
    far = {"Sec-Fetch-Site": "cross-site", "Origin": OURS}
    assert ask(door, headers={**bearer(grant), **far}) is None
    preflight = {**far, "Access-Control-Request-Method": "POST", "Content-Type": None}
    assert ask(door, method="OPTIONS", headers=preflight) is None


@pytest.mark.parametrize("origin", [OURS, FIREFOX])
def test_any_extension_may_try_a_code(door: Door, origin: str) -> None:
    assert ask(door, "/v1/pair", headers={"Origin": origin}) is None


def test_a_typed_address_gets_the_page(door: Door) -> None:
    typed = {"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    assert ask(door, "/", "GET", headers=typed) is None


# What stands here is refused although the token is right (attacks seen in browsers).
REFUSED: list[tuple[str, dict[str, Any]]] = [
    ("host", {"headers": {"Host": "rebind.example:8613"}}),
    ("host", {"headers": {"Host": "127.0.0.1"}}),
    ("host", {"headers": {"Host": "127.0.0.1:8614"}}),
    ("host", {"headers": {"Host": "127.0.0.1:8613, evil.example"}}),
    ("host", {"headers": {"Host": "0.0.0.0:8613"}}),
    ("host", {"headers": {"Host": "[::1]:8613"}}),
    ("host", {"headers": {"Host": "127.0.0.1.:8613"}}),
    ("target", {"uri": "http://evil.example/v1/suggest"}),
    ("target", {"uri": "//evil.example/v1/suggest"}),
    ("target", {"uri": "/v1/suggest?token=1"}),
    ("site", {"headers": {"Sec-Fetch-Site": "cross-site", "Origin": None}}),
    ("site", {"headers": {"Sec-Fetch-Site": "same-site", "Origin": None}}),
    ("mode", {"headers": {"Sec-Fetch-Mode": "no-cors"}}),
    ("mode", {"headers": {"Sec-Fetch-Mode": "navigate"}}),
    ("mode", {"headers": {"Sec-Fetch-Mode": "websocket"}}),
    ("origin", {"headers": {"Origin": "null"}}),
    ("origin", {"headers": {"Origin": "https://mail.google.com"}}),
    ("origin", {"headers": {"Origin": "http://127.0.0.1:8613"}}),
    ("origin", {"headers": {"Origin": OTHER}}),
    ("origin", {"headers": {"Origin": f"{OURS}, {OURS}"}}),
    ("origin", {"headers": {"Origin": OURS.upper()}}),
    ("origin", {"headers": {"Origin": OURS + "/"}}),
    ("origin", {"path": "/v1/pair", "headers": {"Origin": "https://evil.example"}}),
    ("origin", {"path": "/v1/pair", "headers": {"Origin": None}}),
    ("type", {"headers": {"Content-Type": "text/plain"}}),
    ("type", {"headers": {"Content-Type": "application/json; charset=utf-8"}}),
    ("type", {"headers": {"Content-Type": None}}),
    ("length", {"length": None}),
    ("length", {"length": limits.MAX_BODY + 1}),
    ("coding", {"headers": {"Transfer-Encoding": "chunked"}}),
    ("token", {"headers": {"Authorization": None}}),
    ("token", {"headers": {"Authorization": "Bearer "}}),
    ("token", {"headers": {"Authorization": "Basic abc"}}),
]


@pytest.mark.parametrize(("reason", "changes"), REFUSED)
def test_what_is_off_is_refused(
    door: Door, grant: Grant, reason: str, changes: dict[str, Any]
) -> None:
    headers = {**bearer(grant), **changes.get("headers", {})}
    assert ask(door, **{**changes, "headers": headers}) == reason


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "HEAD", "TRACE", "OPTIONS"])
def test_other_methods_are_refused(door: Door, grant: Grant, method: str) -> None:
    assert ask(door, method=method, headers=bearer(grant)) is not None


@pytest.mark.parametrize("origin", ["https://evil.example", "null", OTHER, None])
def test_a_preflight_passes_only_from_a_paired_origin(
    door: Door, grant: Grant, origin: str | None
) -> None:
    headers = {"Access-Control-Request-Method": "POST", "Origin": origin}
    assert ask(door, method="OPTIONS", headers={**bearer(grant), **headers}) is not None


@pytest.mark.parametrize("origin", [None, "null", "https://evil.example", OURS + ".evil.example"])
def test_only_an_extension_may_pair(door: Door, origin: str | None) -> None:
    assert ask(door, "/v1/pair", headers={"Origin": origin}) == "origin"


def test_a_token_is_worth_nothing_to_another_paired_extension(door: Door, grant: Grant) -> None:
    door.pairing.redeem(new_code(), "other", OTHER)
    assert ask(door, headers={**bearer(grant), "Origin": OTHER}) == "borrowed"


@pytest.mark.parametrize(
    "changes",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": None},
        {"Sec-Fetch-Mode": "cors"},
        {"Sec-Fetch-Dest": "iframe"},
    ],
)
def test_the_page_is_not_for_links_frames_or_programs(
    door: Door, changes: dict[str, str | None]
) -> None:
    typed: dict[str, str | None] = {
        "Sec-Fetch-Site": "none",
        "Sec-Fetch-Mode": "navigate",
        "Sec-Fetch-Dest": "document",
    }
    assert ask(door, "/", "GET", headers={**typed, **changes}) == "navigation"


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.__name__)
def test_each_lock_is_needed(
    door: Door, grant: Grant, lock: guard.Lock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With one lock taken out, at least one attack that names it comes in."""
    monkeypatch.setattr(guard, "LOCKS", tuple(one for one in LOCKS if one is not lock))
    let_in = [
        changes
        for _, changes in REFUSED
        if ask(door, **{**changes, "headers": {**bearer(grant), **changes.get("headers", {})}})
        is None
    ]
    assert let_in
